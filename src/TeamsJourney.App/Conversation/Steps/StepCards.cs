using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Draws the living card of a step: where we are, what is asked, the state at a glance, what you can do.</summary>
internal sealed class StepCards(IEnumerable<IStepCard> cards)
{
    // More names would push the buttons off a phone's screen.
    private const int MostNames = 12;

    private readonly Dictionary<Step, IStepCard> _cards = cards.ToDictionary(card => card.Step);

    /// <summary>The card of a step, in the journey's language.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="step">Which step's card.</param>
    /// <param name="context">Where it is shown.</param>
    /// <param name="note">Something to say to the one who sees it, on their own screen only.</param>
    public AdaptiveCard Draw(Journey journey, Step step, StepCardContext context, Note? note = null)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        var card = _cards[step];
        return new AdaptiveCard
        {
            Lang = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Msteams = new TeamsCardProperties { Width = TeamsCardWidth.Full },
            Body =
            [
                .. note is null ? (CardElement[])[] : [Parts.Note(note)],
                Head(journey, step, context),
                Subject(journey.SetUp),
                .. context.IsClosed ? (CardElement[])[] : [new TextBlock { Text = card.Question(journey), Wrap = true, IsSubtle = true, Spacing = Spacing.Small }],
                .. card.State(journey, context),
                .. Contributions(journey, step, context),
            ],
            Actions = context.IsClosed ? [] : Parts.Led(card.Actions(journey, context)),
        };
    }

    /// <summary>What a notification says of the card, in the journey's language.</summary>
    public static string Summary(Journey journey, Step step)
    {
        using var _ = Languages.Speak(journey.SetUp.Language);
        return $"{journey.SetUp.Offering}: {MethodWords.Name(step)}";
    }

    private static ColumnSet Head(Journey journey, Step step, StepCardContext context) => new()
    {
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = Where(step), Size = FontSize.Small, IsSubtle = true },
                    new TextBlock { Text = MethodWords.Name(step), Size = FontSize.Large, Weight = FontWeight.Bolder, Spacing = Spacing.None, Wrap = true, Style = TextBlockStyle.Heading },
                ],
            },
            new Column
            {
                Width = ColumnWidth.Auto,
                Items =
                [
                    new TextBlock { Text = Progress(step), Color = Colors.Accent, HorizontalAlignment = HorizontalAlignment.Right, Size = FontSize.Medium },
                    .. TimeLeft(journey, context) is var left && left.ToString().Length > 0
                        ? (CardElement[])[new TextBlock { Text = left, Size = FontSize.Small, IsSubtle = true, HorizontalAlignment = HorizontalAlignment.Right, Spacing = Spacing.None }]
                        : [],
                ],
            },
        ],
    };

    private static TextBlock Subject(JourneySetUp setUp) => new()
    {
        Text = Markdown.Format($"**{setUp.Offering}** · {setUp.TargetGroup}"),
        Wrap = true,
        Spacing = Spacing.Small,
    };

    private static string Where(Step step) => step is Step.SetUp or Step.FollowUp
        ? StepTexts.CustomerJourney
        : Fill(StepTexts.StepOfFour, (int)step);

    private static string Progress(Step step) =>
        string.Concat(Enumerable.Range(1, 4).Select(number => number <= (int)step ? "●" : "○"));

    // The moment rather than "24 min left": a card is not redrawn every minute, and must stay true. Cards write a moment in the
    // reader's own time zone themselves (Adaptive Cards: "Text features").
    private static Markdown TimeLeft(Journey journey, StepCardContext context)
    {
        if (context.IsClosed)
        {
            return StepTexts.Closed;
        }

        if (journey.Deadline is not { } deadline)
        {
            return "";
        }

        var moment = deadline.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var function = journey.SetUp.Pace.Kind is PaceKind.OverDays ? $"{{{{DATE({moment}, SHORT)}}}}" : $"{{{{TIME({moment})}}}}";
        return Markdown.Trusted(Fill(StepTexts.Until, function));
    }

    private static IEnumerable<CardElement> Contributions(Journey journey, Step step, StepCardContext context)
    {
        if (step is Step.SetUp or Step.FollowUp)
        {
            return [];
        }

        var contributors = journey.ContributorsTo(step);
        var all = context.MemberCount is { } count ? Math.Max(count, contributors.Count) : (int?)null;
        var text = (all, contributors.Count) switch
        {
            ({ } members, 1) => Fill(StepTexts.OneContributedOf, members),
            ({ } members, var some) => Fill(StepTexts.ContributedOf, some, members),
            (null, 1) => StepTexts.OneContributed,
            (null, var some) => Fill(StepTexts.Contributed, some),
        };
        var names = PeopleWords.Names(journey, contributors);
        var shown = names.Count > MostNames ? $"{string.Join(", ", names.Take(MostNames))} …" : string.Join(", ", names);
        var done = journey.CountDoneWith(step);
        return
        [
            new TextBlock
            {
                Text = shown.Length > 0 ? Markdown.Format($"**{text}** · {shown}") : Markdown.Format($"**{text}**"),
                Wrap = true,
                Size = FontSize.Small,
                Spacing = Spacing.Medium,
            },
            .. done > 0 ? (CardElement[])[Parts.Whisper(Fill(done == 1 ? StepTexts.OneDone : StepTexts.Done, done))] : [],
        ];
    }
}
