using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>Proposes touchpoints that seem to say the same, one group at a time; the facilitator says which belong together, and how it is worded.</summary>
internal sealed class MergeTouchpoints(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "touchpoint/merge";

    // How many proposals were passed over is all that a skip leaves behind.
    private const string Skipped = "skipped", Shown = "shown", Chosen = "touchpoints", Text = "text";

    private const int MostOfAText = 120;

    protected override Reply OpenForFacilitator(Journey journey, Click click) => new Reply.Show(click.IsOpening
        ? DrawNext(journey, click.Buttons, SkippedBy(click))
        : DrawAgain(journey, click));

    protected override Reading Read(Journey journey, Click click)
    {
        var chosen = click.Inputs.Choices(Chosen).Select(id => new TouchpointId(id)).ToHashSet();
        // The earliest in the journey keeps its place; ids that are gone are left for the core to refuse.
        List<TouchpointId> inOrder = [.. journey.Order.Where(chosen.Contains), .. chosen.Where(id => !journey.Touchpoints.ContainsKey(id))];
        return inOrder is [var into, .. var others]
            ? new TouchpointCommand.MergeTouchpoints(click.Person.Member, click.At, into, others, click.Inputs.Text(Text))
            : new TouchpointCommand.MergeTouchpoints(click.Person.Member, click.At, new TouchpointId(""), [], click.Inputs.Text(Text));
    }

    protected override Reply Accepted(Journey journey, Click click)
    {
        var next = DrawNext(journey, click.Buttons, SkippedBy(click));
        return new Reply.Show(next with { Note = new Note(NoteTone.Good, next.Note is { } more ? $"{TidyTexts.MergedNote} {more.Text}" : TidyTexts.MergedNote) });
    }

    private static Form DrawNext(Journey journey, Buttons buttons, int skipped)
    {
        var groups = SimilarTouchpoints.In(journey);
        return skipped >= groups.Count
            ? TidyUp.Draw(journey, buttons) with { Note = new Note(NoteTone.Good, TidyTexts.NoMore) }
            : Draw(journey, buttons, groups[skipped], [.. groups[skipped].Select(touchpoint => touchpoint.Id.Value)], Wording(groups[skipped]), skipped, groups.Count);
    }

    // What was shown rather than a fresh search, which could find other groups by now.
    private static Form DrawAgain(Journey journey, Click click)
    {
        var shown = click.Inputs.Choices(Shown).Select(id => new TouchpointId(id)).ToHashSet();
        List<Touchpoint> group = [.. journey.OrderedTouchpoints.Where(touchpoint => shown.Contains(touchpoint.Id)).Take(SimilarTouchpoints.MostInAGroup)];
        return group.Count < 2
            ? DrawNext(journey, click.Buttons, SkippedBy(click))
            : Draw(journey, click.Buttons, group, click.Inputs.Choices(Chosen), click.Inputs.Text(Text), SkippedBy(click), Math.Max(SkippedBy(click) + 1, SimilarTouchpoints.In(journey).Count));
    }

    private static Form Draw(
        Journey journey, Buttons buttons, IReadOnlyList<Touchpoint> group, IReadOnlyList<string> chosen, string text, int skipped, int count) => new()
        {
            Title = TidyTexts.MergeTitle,
            Body =
            [
                Parts.Whisper(Fill(TidyTexts.MergeWhere, skipped + 1, count)),
                new InputChoiceSet
                {
                    Id = Chosen,
                    Label = TidyTexts.MergeWhich,
                    Style = ChoiceInputStyle.Expanded,
                    IsMultiSelect = true,
                    Value = string.Join(',', chosen.Where(id => group.Any(touchpoint => touchpoint.Id.Value == id))),
                    Choices = [.. group.Select(touchpoint => new Choice(Name(journey, touchpoint), touchpoint.Id.Value))],
                },
                new InputText
                {
                    Id = Text, Label = TidyTexts.MergeText, Value = text, MaxLength = Touchpoint.MaximumLength, IsMultiline = true,
                    IsRequired = true, ErrorMessage = TidyTexts.TextMissing,
                },
            ],
            Actions =
            [
                buttons.Doing(
                    Verb, TidyTexts.Merge, journey.Id,
                    (Skipped, Page.Write(skipped)), (Shown, string.Join(',', group.Select(touchpoint => touchpoint.Id.Value)))),
                buttons.Opening(Verb, TidyTexts.Skip, journey.Id, (Skipped, Page.Write(skipped + 1))),
                TidyUp.BackButton(journey, buttons),
            ],
        };

    private static string Name(Journey journey, Touchpoint touchpoint) =>
        $"{Excerpt.OfLine(touchpoint.Text, MostOfAText)} ({MethodWords.Name(journey, touchpoint.Phase)})";

    // The longest says the most; the customer's own view comes before that (M40).
    private static string Wording(IReadOnlyList<Touchpoint> group) =>
        group.Select(touchpoint => touchpoint.Text).OrderByDescending(FirstPerson.IsUsedIn).ThenByDescending(text => text.Length).First();

    private static int SkippedBy(Click click) => Math.Max(0, click.Inputs.Number(Skipped) ?? 0);
}
