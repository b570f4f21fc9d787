using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Experiences;

/// <summary>
/// The answers as they were at one reveal, with the customers' words so far. The answers never change afterwards, so what they say together
/// about a touchpoint is worked out once.
/// </summary>
internal sealed class RevealedAnswers
{
    private readonly ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> answers;
    private readonly ImmutableDictionary<TouchpointId, TouchpointMood> imported;
    private readonly ImmutableDictionary<TouchpointId, ImmutableList<string>> words;
    private readonly ConcurrentDictionary<TouchpointId, TouchpointMood> moods;
    private readonly ConditionalWeakTable<IReadOnlyList<Touchpoint>, TouchpointMood> mergedMoods;

    public RevealedAnswers(ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> answers, ImmutableDictionary<TouchpointId, ImmutableList<string>> words, ImmutableDictionary<TouchpointId, TouchpointMood> imported)
        : this(answers, words, imported, [], [])
    {
    }

    private RevealedAnswers(
        ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> answers,
        ImmutableDictionary<TouchpointId, ImmutableList<string>> words,
        ImmutableDictionary<TouchpointId, TouchpointMood> imported,
        ConcurrentDictionary<TouchpointId, TouchpointMood> moods,
        ConditionalWeakTable<IReadOnlyList<Touchpoint>, TouchpointMood> mergedMoods)
    {
        this.answers = answers;
        this.imported = imported;
        this.words = words;
        this.moods = moods;
        this.mergedMoods = mergedMoods;
    }

    public static RevealedAnswers None { get; } = new(
        ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>>.Empty,
        ImmutableDictionary<TouchpointId, ImmutableList<string>>.Empty,
        ImmutableDictionary<TouchpointId, TouchpointMood>.Empty);

    /// <summary>Whether there are none at all.</summary>
    public bool IsEmpty => answers.IsEmpty && imported.IsEmpty;

    /// <summary>What people said; answers about what was merged into a touchpoint count for it.</summary>
    public TouchpointMood MoodOf(Touchpoint touchpoint)
    {
        var mood = touchpoint.MergedFrom.Count == 0
            ? moods.GetOrAdd(touchpoint.Id, id => Mood(id, [id]))
            : mergedMoods.GetValue(touchpoint.MergedFrom, _ => Mood(touchpoint.Id, touchpoint.Ids));
        return touchpoint.Ids.Any(words.ContainsKey)
            ? mood with { CustomerWords = [.. mood.CustomerWords, .. touchpoint.Ids.SelectMany(id => words.GetValueOrDefault(id) ?? [])] }
            : mood;
    }

    /// <summary>What one person said.</summary>
    public IEnumerable<(TouchpointId Touchpoint, Experience Experience)> AnswersOf(MemberId member) =>
        answers.Where(answer => answer.Value.ContainsKey(member)).Select(answer => (answer.Key, answer.Value[member]));

    /// <summary>The same answers, of which one person's are another's; what they say together does not change by that.</summary>
    public RevealedAnswers Renamed(MemberId from, MemberId to) => new(
        answers.SetItems(answers
            .Where(answer => answer.Value.ContainsKey(from))
            .Select(answer => KeyValuePair.Create(answer.Key, answer.Value.Remove(from).SetItem(to, answer.Value[from])))),
        words, imported, moods, mergedMoods);

    /// <summary>The same answers with all of the customers' words so far.</summary>
    public RevealedAnswers WithWords(ImmutableDictionary<TouchpointId, ImmutableList<string>> all) => new(answers, all, imported, moods, mergedMoods);

    /// <summary>The same answers with all that was brought in.</summary>
    public RevealedAnswers WithImported(ImmutableDictionary<TouchpointId, TouchpointMood> all) => new(answers, words, all);

    /// <summary>All but what was said about one touchpoint.</summary>
    public RevealedAnswers Without(TouchpointId touchpoint) => answers.ContainsKey(touchpoint) || words.ContainsKey(touchpoint) || imported.ContainsKey(touchpoint)
        ? new(answers.Remove(touchpoint), words.Remove(touchpoint), imported.Remove(touchpoint))
        : this;

    private TouchpointMood Mood(TouchpointId touchpoint, IEnumerable<TouchpointId> parts) => parts
        .Where(imported.ContainsKey)
        .Aggregate(MoodOfPeople(touchpoint, parts), (mood, part) => mood.With(imported[part]));

    private TouchpointMood MoodOfPeople(TouchpointId touchpoint, IEnumerable<TouchpointId> parts) => TouchpointMood.OfPeople(
        touchpoint,
        [.. parts.SelectMany(part => answers.GetValueOrDefault(part) ?? []).GroupBy(answer => answer.Key, answer => answer.Value).Select(person => person.ToList())],
        customerWords: []);
}
