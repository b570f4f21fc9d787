using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Divides one's votes over the pains (M38). Turning a page saves, so that no vote is lost.</summary>
internal sealed class VoteForPains(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "pain/vote";

    private const string VotesPrefix = "votes-", Shown = "shown";
    private const int PageSize = 8;
    private const int LongestText = 120;

    protected override Reply Open(Journey journey, Click click) => journey switch
    {
        { Step: not Step.Improve } => new Reply.Refuse(RefusalWords.Say(new Refusal.OtherStep(journey.Step), journey)),
        // A refused form is shown as it was: the page that the person was on, with what they filled in.
        _ => new Reply.Show(Draw(journey, click, click.Inputs.Number(Shown), click.Inputs)),
    };

    protected override Reading Read(Journey journey, Click click)
    {
        var dots = new Dictionary<TouchpointId, int>(journey.OwnVotes(click.Person.Member.Id));
        foreach (var pain in journey.Moods.Where(mood => mood.IsPain).Select(mood => mood.Touchpoint).Where(pain => click.Inputs.Has(Field(pain))))
        {
            // A field that was emptied is no votes.
            if ((click.Inputs.Text(Field(pain)) is { Length: > 0 } ? click.Inputs.Number(Field(pain)) : 0) is not { } count)
            {
                return Reading.Unreadable;
            }

            dots[pain] = count;
        }

        return new ImprovementCommand.Vote(click.Person.Member, click.At, dots);
    }

    protected override Reply Accepted(Journey journey, Click click) => click.Inputs.Number(Page.Field) is { } page
        ? new Reply.Show(Draw(journey, click, page, Inputs.None) with { Note = new Note(NoteTone.Good, ImproveTexts.VotesSaved) })
        : new Reply.Done(journey, ImproveTexts.Voted);

    private static Form Draw(Journey journey, Click click, int? number, Inputs filled)
    {
        // Not by rank: votes change that while someone is turning pages.
        var pains = PainRanking.Of(journey).OrderByDescending(pain => pain.Mood.Hurt).ThenBy(pain => journey.Order.IndexOf(pain.Touchpoint)).ToList();
        var own = journey.OwnVotes(click.Person.Member.Id);
        var page = Page.Of(pains, number, PageSize);
        var left = journey.VoteBudget - own.Values.Sum();
        return new Form
        {
            Title = ImproveTexts.VoteTitle,
            IsLarge = page.Items.Count > 3,
            Body = pains.Count == 0
                ? [Parts.Say(ImproveTexts.NoPains)]
                :
                [
                    Parts.Say(Fill(ImproveTexts.VoteQuestion, journey.VoteBudget)),
                    new TextBlock
                    {
                        Text = left > 0 ? Fill(ImproveTexts.VotesLeft, left, journey.VoteBudget) : Fill(ImproveTexts.VotesGone, journey.VoteBudget),
                        Wrap = true,
                        Weight = FontWeight.Bolder,
                        Spacing = Spacing.Small,
                    },
                    .. page.Items.Select((pain, index) => Row(journey, pain, index + 1 + (PageSize * (page.Number - 1)), Votes(pain, own, filled))),
                ],
            Actions = pains.Count == 0
                ? []
                :
                [
                    click.Buttons.Doing(Verb, ImproveTexts.VoteSave, journey.Id, (Shown, Text(page.Number))),
                    .. page.Next is { } next ? (CardAction[])[Turn(journey, click.Buttons, ImproveTexts.VoteSaveNext, page.Number, next)] : [],
                    .. page.Previous is { } previous ? (CardAction[])[Turn(journey, click.Buttons, ImproveTexts.VoteSaveBack, page.Number, previous)] : [],
                ],
        };
    }

    private static ColumnSet Row(Journey journey, PainPoint pain, int number, int votes) => new()
    {
        Separator = true,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = Markdown.Format($"**{number}** {PainWords.Text(journey, pain, LongestText)}"), Wrap = true },
                    // Without the votes so far: they would lead.
                    Parts.Whisper($"{PainWords.Phase(journey, pain)} · {PainWords.Facts(pain with { Votes = 0 })}"),
                ],
            },
            new Column
            {
                Width = ColumnWidth.Pixels(96),
                Items =
                [
                    new InputNumber
                    {
                        Id = Field(pain.Touchpoint), Label = Fill(ImproveTexts.VotesFor, number), Value = votes, Min = 0, Max = journey.VoteBudget,
                        ErrorMessage = Fill(ImproveTexts.VotesOutOfRange, journey.VoteBudget),
                    },
                ],
            },
        ],
    };

    private static int Votes(PainPoint pain, IReadOnlyDictionary<TouchpointId, int> own, Inputs filled) =>
        filled.Has(Field(pain.Touchpoint)) ? filled.Number(Field(pain.Touchpoint)) ?? 0 : own.GetValueOrDefault(pain.Touchpoint);

    private static CardAction Turn(Journey journey, Buttons buttons, string title, int from, int to) =>
        buttons.Doing(Verb, title, journey.Id, (Shown, Text(from)), (Page.Field, Text(to)));

    private static string Field(TouchpointId pain) => VotesPrefix + pain.Value;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
