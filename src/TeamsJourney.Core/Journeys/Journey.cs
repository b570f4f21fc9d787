using System.Collections.Immutable;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Journeys;

/// <summary>
/// One product or service, for one target group, in one channel: the sum of everything that happened to it.
/// What one viewer may not see of another's answers cannot be reached from outside this project.
/// </summary>
public sealed partial record Journey
{
    /// <summary>Its id.</summary>
    public required JourneyId Id { get; init; }

    /// <summary>Where it lives.</summary>
    public required JourneyPlace Place { get; init; }

    /// <summary>What it is about.</summary>
    public required JourneySetUp SetUp { get; init; }

    /// <summary>
    /// Whether it knows its members by names of their own instead of by their ids. The owner of an improvement is a person's own id in any
    /// case: a colleague is deliberately asked to do something.
    /// </summary>
    public bool HasPseudonyms { get; init; }

    /// <summary>Who leads.</summary>
    public required MemberId Facilitator { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Where the team is.</summary>
    public required Step Step { get; init; }

    /// <summary>When the current step should be finished; nothing where it has no deadline.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Everyone who took part.</summary>
    public ImmutableDictionary<MemberId, Participant> Participants { get; init; } = ImmutableDictionary<MemberId, Participant>.Empty;

    /// <summary>The touchpoints that are on the table; what was merged is inside the one it went into.</summary>
    public ImmutableDictionary<TouchpointId, Touchpoint> Touchpoints { get; init; } = ImmutableDictionary<TouchpointId, Touchpoint>.Empty;

    /// <summary>The one strict order of all touchpoints (M20); phases never interleave.</summary>
    public ImmutableList<TouchpointId> Order { get; init; } = [];

    /// <summary>The steps in the journey (M39), under which touchpoints are grouped; those outside stand by themselves.</summary>
    public ImmutableList<JourneyStep> JourneySteps { get; init; } = [];

    /// <summary>The communication channels that the company uses; nothing until the nine questions were answered.</summary>
    public IReadOnlyList<CommunicationChannel>? ChannelsUsed { get; init; }

    /// <summary>Whether the answers of step 3 are closed and shown.</summary>
    public bool IsRevealed { get; init; }

    /// <summary>What the team will do, by id.</summary>
    public ImmutableDictionary<ImprovementId, Improvement> Improvements { get; init; } = ImmutableDictionary<ImprovementId, Improvement>.Empty;

    /// <summary>How often each improvement was saved, those that were taken out included.</summary>
    internal ImmutableDictionary<ImprovementId, int> ImprovementRevisions { get; init; } = ImmutableDictionary<ImprovementId, int>.Empty;

    /// <summary>Parked pains with their reasons.</summary>
    public ImmutableDictionary<TouchpointId, string> Parked { get; init; } = ImmutableDictionary<TouchpointId, string>.Empty;

    /// <summary>What is known of this journey in Planner.</summary>
    public Publication Publication { get; init; } = Publication.None;

    /// <summary>Everyone's current answers: not for others' eyes before the reveal. A touchpoint without an answer is absent.</summary>
    internal ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>> Experiences { get; init; } =
        ImmutableDictionary<TouchpointId, ImmutableDictionary<MemberId, Experience>>.Empty;

    /// <summary>The answers as they were at the last reveal.</summary>
    internal RevealedAnswers Revealed { get; init; } = RevealedAnswers.None;

    /// <summary>What people said who are not of this journey: brought in with it, and revealed from the beginning.</summary>
    internal ImmutableDictionary<TouchpointId, TouchpointMood> Imported { get; init; } = ImmutableDictionary<TouchpointId, TouchpointMood>.Empty;

    /// <summary>Customers' words so far, oldest first; whoever added them does not matter from then on. A touchpoint without any is absent.</summary>
    internal ImmutableDictionary<TouchpointId, ImmutableList<string>> CustomerWords { get; init; } = ImmutableDictionary<TouchpointId, ImmutableList<string>>.Empty;

    /// <summary>Everyone who was nudged at some time.</summary>
    internal ImmutableHashSet<MemberId> Nudged { get; init; } = [];

    /// <summary>Everyone's dots.</summary>
    internal ImmutableDictionary<MemberId, IReadOnlyDictionary<TouchpointId, int>> Votes { get; init; } =
        ImmutableDictionary<MemberId, IReadOnlyDictionary<TouchpointId, int>>.Empty;
}
