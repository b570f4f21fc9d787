using System.Collections.Immutable;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Experiences;

/// <summary>What happens to answers and to customers' words.</summary>
internal static class ExperienceEvolution
{
    public static Journey Evolve(Journey journey, JourneyEvent happened) => happened switch
    {
        ExperienceSaved saved => Save(journey, saved),
        CustomerWordsAdded added => Add(journey, added.Touchpoint, added.Words),
        ExperiencesRevealed => journey with { IsRevealed = true, Revealed = new RevealedAnswers(journey.Experiences, journey.CustomerWords, journey.Imported) },
        ExperiencesImported imported => Import(journey, imported.Mood),
        _ => throw new InvalidOperationException($"Not about experiences: {happened.GetType().Name}."),
    };

    // An answer about a merged touchpoint takes the place of what the same person said about its parts, else it could never be taken back.
    private static Journey Save(Journey journey, ExperienceSaved saved)
    {
        var others = journey.Touchpoints[saved.Touchpoint].Ids.Aggregate(journey.Experiences, (all, id) => Without(all, id, saved.By));
        return journey with
        {
            Experiences = saved.Experience.IsEmpty
                ? others
                : others.SetItem(saved.Touchpoint, (others.GetValueOrDefault(saved.Touchpoint) ?? []).SetItem(saved.By, saved.Experience)),
        };
    }

    private static ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> Without(
        ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> all, TouchpointId touchpoint, MemberId member) =>
        all.GetValueOrDefault(touchpoint)?.Remove(member) switch
        {
            null => all,
            { IsEmpty: true } => all.Remove(touchpoint),
            var left => all.SetItem(touchpoint, left),
        };

    private static Journey Import(Journey journey, TouchpointMood mood)
    {
        var all = journey.Imported.SetItem(mood.Touchpoint, journey.Imported.TryGetValue(mood.Touchpoint, out var before) ? before.With(mood) : mood);
        return journey with { Imported = all, IsRevealed = true, Revealed = journey.Revealed.WithImported(all) };
    }

    // What customers say needs no secrecy between colleagues once the answers are open.
    private static Journey Add(Journey journey, TouchpointId touchpoint, string words)
    {
        var all = journey.CustomerWords.SetItem(touchpoint, (journey.CustomerWords.GetValueOrDefault(touchpoint) ?? []).Add(words));
        return journey with { CustomerWords = all, Revealed = journey.IsRevealed ? journey.Revealed.WithWords(all) : journey.Revealed };
    }
}
