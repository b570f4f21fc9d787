using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Conversation.Map;

/// <summary>The phases on the map with their touchpoints, numbered in the one order, each with how the customer feels there.</summary>
internal static class MapPhases
{
    /// <summary>The phases, in the language that is spoken now.</summary>
    public static IEnumerable<CardElement> Draw(JourneyMap map, MapDetail detail) =>
    [
        Parts.Section(MapTexts.Phases),
        new Container { Style = ContainerStyle.Emphasis, Items = [.. map.Phases.SelectMany((phase, index) => Draw(phase, isFirst: index == 0, detail))] },
    ];

    private static IEnumerable<CardElement> Draw(PhaseOnMap phase, bool isFirst, MapDetail detail)
    {
        var all = phase.Steps.Sum(step => step.Touchpoints.Count);
        var name = Excerpt.Fitting(MethodWords.Name(phase.Phase), PhaseSet.MaximumNameLength);
        yield return new TextBlock
        {
            Text = all == 0 ? Markdown.Format($"**{name}** · {MapTexts.EmptyPhase}") : Markdown.Format($"**{name}**"),
            Color = Colors.Accent,
            Spacing = isFirst ? Spacing.None : Spacing.Medium,
        };
        var left = detail.TouchpointsPerPhase;
        foreach (var step in phase.Steps.TakeWhile(_ => left > 0))
        {
            if (step.Id is not null)
            {
                yield return new TextBlock { Text = Excerpt.Fitting(step.Name, detail.LongestText), IsSubtle = true, Size = FontSize.Small, Spacing = Spacing.Small };
            }

            foreach (var touchpoint in step.Touchpoints.Take(left))
            {
                left--;
                yield return Row(touchpoint, detail);
            }
        }

        if (all > detail.TouchpointsPerPhase)
        {
            yield return Parts.Whisper(Fill(MapTexts.MoreTouchpoints, all - detail.TouchpointsPerPhase));
        }
    }

    private static TextBlock Row(TouchpointOnMap touchpoint, MapDetail detail) => new()
    {
        Text = touchpoint.Mood is { Answers: > 0 } mood
            ? Markdown.Format($"**{touchpoint.Number}** {Excerpt.Fitting(touchpoint.Text, detail.LongestText)} {Signs(mood)}")
            : Markdown.Format($"**{touchpoint.Number}** {Excerpt.Fitting(touchpoint.Text, detail.LongestText)}"),
        Wrap = true,
        Spacing = Spacing.None,
    };

    private static string Signs(TouchpointMood mood) => string.Join(' ', new[]
    {
        MoodSign.Of(mood),
        mood.Wows > 0 ? $"· WOW {mood.Wows}" : "",
        mood.Aus > 0 ? $"· AU {mood.Aus}" : "",
    }.Where(sign => sign.Length > 0));
}
