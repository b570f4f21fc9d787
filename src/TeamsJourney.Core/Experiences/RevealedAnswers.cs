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
    private readonly Lazy<ILookup<TouchpointId, KeyValuePair<ExperienceKey, Experience>>> answersByTouchpoint = new(() => answers.ToLookup(pair => pair.Key.Touchpoint));

    private readonly ConcurrentDictionary<TouchpointId, TouchpointMood> moods = [];

    public static RevealedAnswers None { get; } = new(ImmutableDictionary<ExperienceKey, Experience>.Empty, []);

    /// <summary>How many answers there are.</summary>
    public int Count => answers.Count;

    /// <summary>What people said; answers about what was merged into a touchpoint count for it.</summary>
    public TouchpointMood MoodOf(Touchpoint touchpoint) => touchpoint.MergedFrom.Count == 0
        ? moods.GetOrAdd(touchpoint.Id, id => Mood(id, [id]))
        : Mood(touchpoint.Id, [.. touchpoint.Ids]);

    /// <summary>The same answers with more of the customers' words.</summary>
    public RevealedAnswers WithWords(ImmutableList<KeptWords> all) => new(answers, all);

    /// <summary>All but what was said about one touchpoint.</summary>
    public RevealedAnswers Without(TouchpointId touchpoint) => answers.IsEmpty && words.IsEmpty
        ? this
        : new(answers.RemoveRange(answers.Keys.Where(key => key.Touchpoint == touchpoint)), words.RemoveAll(kept => kept.Touchpoint == touchpoint));

    private TouchpointMood Mood(TouchpointId touchpoint, IReadOnlyList<TouchpointId> parts) => TouchpointMood.OfPeople(
        touchpoint,
        [.. parts.SelectMany(part => answersByTouchpoint.Value[part]).GroupBy(answer => answer.Key.Member, answer => answer.Value).Select(person => person.ToList())],
        [.. words.Where(kept => parts.Contains(kept.Touchpoint)).Select(kept => kept.Words)]);
}
