using System.Collections.Concurrent;
using System.Collections.Immutable;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Experiences;

/// <summary>
/// The answers as they were at one reveal. They never change afterwards, so what they say together about a touchpoint is worked out once.
/// </summary>
internal sealed class RevealedAnswers(ImmutableDictionary<ExperienceKey, Experience> answers, ImmutableList<KeptWords> words)
{
    private readonly Lazy<ILookup<TouchpointId, Experience>> answersByTouchpoint =
        new(() => answers.ToLookup(pair => pair.Key.Touchpoint, pair => pair.Value));

    private readonly ConcurrentDictionary<TouchpointId, TouchpointMood> moods = [];

    public static RevealedAnswers None { get; } = new(ImmutableDictionary<ExperienceKey, Experience>.Empty, []);

    /// <summary>What people said; answers about what was merged into a touchpoint count for it.</summary>
    public TouchpointMood MoodOf(Touchpoint touchpoint) => touchpoint.MergedFrom.Count == 0
        ? moods.GetOrAdd(touchpoint.Id, id => Mood(id, [id]))
        : Mood(touchpoint.Id, [.. touchpoint.MergedFrom.Select(part => part.Id).Append(touchpoint.Id).Distinct()]);

    private TouchpointMood Mood(TouchpointId touchpoint, IReadOnlyList<TouchpointId> parts) => TouchpointMood.From(
        touchpoint,
        // By the words, not by the person: the order of a list must not tell who said what.
        [.. parts.SelectMany(part => answersByTouchpoint.Value[part]).OrderBy(experience => experience.Thought, StringComparer.Ordinal)],
        [.. words.Where(kept => parts.Contains(kept.Touchpoint)).Select(kept => kept.Words)]);
}
