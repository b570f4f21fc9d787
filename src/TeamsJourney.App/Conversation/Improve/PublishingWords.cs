using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>Says how publishing went, in plain words: what is there now, and what could not be done and why.</summary>
internal static class PublishingWords
{
    private const int MostTitles = 2;
    private const int LongestTitle = 50;
    private const int LongestCode = 50;

    /// <summary>The state of publishing, in the colour and with the sign of how it went; nothing before the first time.</summary>
    public static IEnumerable<CardElement> Draw(Journey journey) => journey.Publication switch
    {
        { IsUnderWay: true } => [Parts.Note(new Note(NoteTone.Hint, PublishTexts.UnderWay))],
        { LastReport: { } report } => [Report(journey, report)],
        _ => [],
    };

    private static Container Report(Journey journey, PublishingReport report)
    {
        var there = report.Created + report.Changed + report.Unchanged;
        var (title, sign, style) = (report.Problems.Count, there) switch
        {
            (0, _) => (PublishTexts.PublishedWell, "✓", ContainerStyle.Good),
            (_, 0) => (PublishTexts.PublishedNot, "⚠", ContainerStyle.Attention),
            _ => (PublishTexts.PublishedPartly, "⚠", ContainerStyle.Warning),
        };
        return new Container
        {
            Style = style,
            Items =
            [
                new TextBlock { Text = Markdown.Format($"{sign} **{title}**"), Wrap = true },
                .. there > 0 ? (CardElement[])[Parts.Say(Counts(report)) with { Spacing = Spacing.None }] : [],
                .. report.Problems.GroupBy(problem => problem.Kind).SelectMany(group => Problem(journey, group.Key, [.. group])),
            ],
        };
    }

    private static IEnumerable<CardElement> Problem(Journey journey, PublishingProblemKind kind, List<PublishingProblem> problems)
    {
        yield return Parts.Say(Say(kind));
        List<string> titles =
        [
            .. problems.Select(problem => problem.Improvement).OfType<ImprovementId>().Distinct()
                .Select(id => journey.Improvements.GetValueOrDefault(id)?.Title).OfType<string>().Select(title => Excerpt.Fitting(title, LongestTitle)),
        ];
        var more = titles.Count > MostTitles ? $" {Fill(PublishTexts.AndMore, titles.Count - MostTitles)}" : "";
        if (titles.Count > 0)
        {
            yield return Parts.Whisper(Fill(PublishTexts.ForImprovements, string.Join("; ", titles.Take(MostTitles)) + more));
        }

        var codes = problems.Select(problem => problem.Code).Where(code => code.Length > 0).Distinct().Take(MostTitles).Select(code => Excerpt.Fitting(code, LongestCode)).ToList();
        if (codes.Count > 0)
        {
            yield return Parts.Whisper(Fill(PublishTexts.Code, string.Join(", ", codes)));
        }
    }

    private static string Counts(PublishingReport report) => string.Join(" · ", new[]
    {
        (Count: report.Created, Text: PublishTexts.Created),
        (Count: report.Changed, Text: PublishTexts.Changed),
        (Count: report.Unchanged, Text: PublishTexts.Unchanged),
    }.Where(counted => counted.Count > 0).Select(counted => Fill(counted.Text, counted.Count)));

    private static string Say(PublishingProblemKind kind) => kind switch
    {
        PublishingProblemKind.NotAllowed => PublishTexts.NotAllowed,
        PublishingProblemKind.LimitReached => PublishTexts.LimitReached,
        PublishingProblemKind.OwnerNotAssignable => PublishTexts.OwnerNotAssignable,
        PublishingProblemKind.GroupNotFound => PublishTexts.GroupNotFound,
        _ => PublishTexts.Unavailable,
    };
}
