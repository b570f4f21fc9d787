using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>What the card of the reveal and its details have in common.</summary>
internal static class RevealPieces
{
    /// <summary>The touchpoints that a team talks about first, in the order of the journey: the deepest, the highest, those where opinions are divided.</summary>
    public static IReadOnlyList<TouchpointOnMap> MostTelling(JourneyMap map, int most)
    {
        var felt = map.Touchpoints.Where(touchpoint => touchpoint.Mood is { HasPoints: true }).ToList();
        if (felt.Count <= most)
        {
            return felt;
        }

        var lowest = felt.OrderByDescending(touchpoint => touchpoint.Mood!.Hurt).ThenByDescending(touchpoint => touchpoint.Mood!.Aus);
        var divided = felt.Where(touchpoint => touchpoint.Mood!.IsDivided).OrderByDescending(touchpoint => touchpoint.Mood!.Spread).ThenByDescending(touchpoint => touchpoint.Mood!.Answers);
        var highest = felt.OrderByDescending(touchpoint => touchpoint.Mood!.Middle).ThenByDescending(touchpoint => touchpoint.Mood!.Wows);
        var third = most / 3;
        return
        [
            .. lowest.Take(third).Concat(divided.Take(third)).Concat(highest.Take(third)).Concat(lowest.Skip(third)).Distinct().Take(most).OrderBy(touchpoint => touchpoint.Number),
        ];
    }

    /// <summary>Numbers that say how sure and how strong it all is (M23, M34, M65, M94).</summary>
    public static FactSet Facts(JourneyMap map) => new()
    {
        Facts =
        [
            Count("WOW", map, mood => mood.Wows),
            Count("AU", map, mood => mood.Aus),
            .. Named(ExperienceTexts.MomentsOfTruth, [.. map.Touchpoints.Where(touchpoint => touchpoint.IsMomentOfTruth)]),
            .. Named(ExperienceTexts.Successes, map.Successes),
            .. map.ShareOfAssumption is { } share ? (Fact[])[new Fact(ExperienceTexts.Assumption, Assumption(map, share))] : [],
        ],
    };

    /// <summary>A thought, as someone's words but nobody's name.</summary>
    /// <param name="thought">The words, and whether a customer spoke them.</param>
    /// <param name="most">How many characters are shown.</param>
    /// <param name="number">The touchpoint, where it does not follow from the place; else empty.</param>
    public static TextBlock Quote((string Words, bool IsCustomer) thought, int most, string number = "") => new()
    {
        Text = (number.Length > 0, thought.IsCustomer) switch
        {
            (true, true) => Markdown.Format($"**{number}** _“{Excerpt.Of(thought.Words, most)}”_ · {ExperienceTexts.CustomerSaid}"),
            (true, false) => Markdown.Format($"**{number}** _“{Excerpt.Of(thought.Words, most)}”_"),
            (false, true) => Markdown.Format($"_“{Excerpt.Of(thought.Words, most)}”_ · {ExperienceTexts.CustomerSaid}"),
            _ => Markdown.Format($"_“{Excerpt.Of(thought.Words, most)}”_"),
        },
        Spacing = Spacing.Small,
        Size = FontSize.Small,
    };

    /// <summary>What was thought at a touchpoint: customers' own words first.</summary>
    public static IEnumerable<(string Words, bool IsCustomer)> ThoughtsOf(TouchpointMood mood) =>
        mood.CustomerWords.Select(words => (words, true)).Concat(mood.Thoughts.Select(thought => (thought, false)));

    private static Fact Count(string title, JourneyMap map, Func<TouchpointMood, int> count)
    {
        const int most = 12;
        var numbers = map.Touchpoints.Where(touchpoint => touchpoint.Mood is { } mood && count(mood) > 0).Select(touchpoint => touchpoint.Number).ToList();
        var sum = map.Touchpoints.Sum(touchpoint => touchpoint.Mood is { } mood ? count(mood) : 0);
        var at = string.Join(", ", numbers.Take(most));
        return new Fact(title, numbers.Count switch
        {
            0 => "0",
            > most => Fill(ExperienceTexts.CountAt, sum, $"{at}, …"),
            _ => Fill(ExperienceTexts.CountAt, sum, at),
        });
    }

    private static IEnumerable<Fact> Named(string title, IReadOnlyList<TouchpointOnMap> touchpoints)
    {
        const int most = 5;
        var names = string.Join(" · ", touchpoints.Take(most).Select(touchpoint => $"{touchpoint.Number} {Excerpt.Of(touchpoint.Text, 40)}"));
        return touchpoints.Count switch
        {
            0 => [],
            > most => [new Fact(title, $"{names} · {Fill(ExperienceTexts.AndMore, touchpoints.Count - most)}")],
            _ => [new Fact(title, names)],
        };
    }

    private static string Assumption(JourneyMap map, double share) => map.AnswersWithEvidence == map.Answers
        ? ExperienceTexts.AssumptionNone
        : Fill(ExperienceTexts.AssumptionShare, Math.Round(100 * share), map.Answers - map.AnswersWithEvidence, map.Answers);
}
