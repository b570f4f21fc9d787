using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using Answer = TeamsJourney.Core.Experiences.Experience;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>Someone's own answers, with what is still missing, to change them or to say to be done.</summary>
internal sealed class ListOwnAnswers(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "experience/mine";

    private const int PerPage = 8;

    /// <summary>The list as a form.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="click">Who asks, and for which page.</param>
    /// <param name="near">The touchpoint whose page is shown when no page is asked for.</param>
    public static Form Draw(Journey journey, Click click, TouchpointId near)
    {
        var viewer = click.Person.Member.Id;
        var all = journey.OrderedTouchpoints.Select((touchpoint, index) => new Row(index + 1, touchpoint, journey.OwnExperience(viewer, touchpoint.Id))).ToList();
        var page = Page.Of(all, click.Inputs.Number(Page.Field) ?? Page.Holding(journey.Order.IndexOf(near), PerPage), PerPage);
        var canChange = journey is { Step: Step.Experience, IsRevealed: false };
        return new Form
        {
            Title = ExperienceTexts.MineTitle,
            IsLarge = all.Count > 4,
            Body =
            [
                .. all.Count == 0 ? (CardElement[])[Parts.Say(ExperienceTexts.NoTouchpoints)] : [Parts.Say(State(all))],
                .. canChange ? (CardElement[])[] : [Parts.Whisper(ExperienceTexts.AnswersClosed)],
                .. page.Items.Select(row => Draw(row, canChange ? journey.Id : null, click.Buttons)),
                .. page.Where(),
            ],
            Actions =
            [
                .. canChange && all.Any(row => !row.IsComplete) ? (CardAction[])[click.Buttons.Opening(SaveExperience.Verb, ExperienceTexts.GoOn, journey.Id)] : [],
                .. canChange ? (CardAction[])[SayDone.Button(journey, click.Buttons)] : [],
                .. page.Turn((title, number) => click.Buttons.Opening(Verb, title, journey.Id, (Page.Field, number.ToString(CultureInfo.InvariantCulture)))),
            ],
        };
    }

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(Draw(journey, click, default));

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private static string State(List<Row> all) => string.Format(
        CultureInfo.CurrentCulture,
        ExperienceTexts.MineState,
        all.Count(row => row.IsComplete),
        all.Count(row => row is { Answer: not null, IsComplete: false }),
        all.Count(row => row.Answer is null));

    private static ColumnSet Draw(Row row, JourneyId? changeIn, Buttons buttons) => new()
    {
        Separator = true,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = Markdown.Format($"**{row.Number}** {Excerpt.Of(row.Touchpoint.Text, 80)}") },
                    new TextBlock
                    {
                        Text = row.Answer is { Thought.Length: > 0 } answer ? $"{row.State} · “{Excerpt.Of(answer.Thought, 60)}”" : row.State,
                        Size = FontSize.Small,
                        Spacing = Spacing.None,
                        Color = row.IsComplete ? Colors.Good : Colors.Default,
                    },
                ],
            },
            .. changeIn is { } journey
                ? (Column[])[new Column
                {
                    Width = ColumnWidth.Auto,
                    VerticalContentAlignment = VerticalAlignment.Center,
                    Items = [new ActionSet { Actions = [Change(row, journey, buttons)] }],
                }]
                : [],
        ],
    };

    private static CardAction Change(Row row, JourneyId journey, Buttons buttons) => buttons.Opening(
        SaveExperience.Verb,
        row.Answer is null ? ExperienceTexts.Answer : ExperienceTexts.Change,
        journey,
        (AnswerFields.Touchpoint, row.Touchpoint.Id.Value),
        (AnswerFields.Go, AnswerFields.Mine));

    private sealed record Row(int Number, Touchpoint Touchpoint, Answer? Answer)
    {
        public bool IsComplete => Answer is { IsComplete: true };

        public string State => Answer switch
        {
            null => ExperienceTexts.Empty,
            { IsComplete: true } => ExperienceTexts.Complete,
            { } some => Fill(ExperienceTexts.Partial, string.Join(", ", Missing(some))),
        };

        private static IEnumerable<string> Missing(Answer answer) =>
        [
            .. answer.Thought.Length == 0 ? (string[])[ExperienceTexts.MissingThought] : [],
            .. answer.Valence is Valence.Unsaid ? (string[])[ExperienceTexts.MissingValence] : [],
            .. answer.Emotions.Count == 0 ? (string[])[ExperienceTexts.MissingEmotion] : [],
        ];
    }
}
