using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Privacy.Keys;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Privacy;

/// <summary>
/// Who people are to a journey: a name that is the same for one person in one journey, different in every other, and found only with the
/// key. Journeys that were begun before there were any know people by their own ids.
/// </summary>
internal sealed class Pseudonyms(PrivacyKey key)
{
    // Of a team of thousands only for the journeys that are looked at now.
    private const int MostKept = 16;

    // A digest for each member is too much for every look at a journey of a large team. They go with the roster, which lives for minutes.
    private readonly ConditionalWeakTable<Roster, ConcurrentDictionary<JourneyId, Roster>> _teams = [];

    /// <summary>Who someone is to a journey that is about to begin.</summary>
    public Member Of(JourneyId journey, Member person) => person with { Id = Of(journey, person.Id) };

    /// <summary>Who someone is to a journey.</summary>
    public MemberId In(Journey journey, MemberId person) => journey.HasPseudonyms ? Of(journey.Id, person) : person;

    /// <inheritdoc cref="In(Journey, MemberId)"/>
    public Person In(Journey journey, Person person) => person with { Member = person.Member with { Id = In(journey, person.Member.Id) } };

    /// <summary>The team as the journey knows its members, with what Teams reaches them by; for all that compares the two.</summary>
    [return: NotNullIfNotNull(nameof(roster))]
    public Roster? In(Journey journey, Roster? roster)
    {
        if (roster is null || !journey.HasPseudonyms)
        {
            return roster;
        }

        var known = _teams.GetOrCreateValue(roster);
        if (known.Count >= MostKept && !known.ContainsKey(journey.Id))
        {
            known.Clear();
        }

        return known.GetOrAdd(journey.Id, _ => new Roster([.. roster.Members.Select(member => member with { Id = In(journey, member.Id) })]));
    }

    /// <summary>
    /// What a request is recognised by when it comes again. It is made of who asked and what, which could be tried out, if it could be made
    /// without the key.
    /// </summary>
    public string Request(params ReadOnlySpan<string> parts) => key.Digest(["request", .. parts]);

    private MemberId Of(JourneyId journey, MemberId person) =>
        person == MemberId.Product ? person : new(key.Digest("member", journey.Value, person.Value));
}
