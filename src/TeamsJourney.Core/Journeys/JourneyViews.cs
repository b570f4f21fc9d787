using System.Collections.Immutable;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Journeys;

/// <summary>What can be read from a journey: pure functions of the journey, and of the viewer where that matters.</summary>
public sealed partial record Journey
{
    /// <summary>The fewest and the most dots per person in step 4.</summary>
    private const int FewestVotes = 3, MostVotes = 7;

    /// <summary>What people said per touchpoint, as far as it was revealed; in the order of the journey.</summary>
    /// <remarks>Touchpoints without an answer are there too, with no points; before the first reveal all are so.</remarks>
    public IEnumerable<TouchpointMood> Moods => OrderedTouchpoints.Select(Revealed.MoodOf);

    /// <summary>Touchpoints in their order.</summary>
    public IEnumerable<Touchpoint> OrderedTouchpoints => Order.Select(id => Touchpoints[id]);

    /// <summary>Phases without a touchpoint (M14), in their order.</summary>
    public IReadOnlyList<PhaseId> EmptyPhases =>
        [.. SetUp.Phases.Phases.Select(phase => phase.Id).Except(Touchpoints.Values.Select(touchpoint => touchpoint.Phase))];

    /// <summary>How many steps the journey has: the groups, and each touchpoint outside them (M39).</summary>
    public int JourneyStepCount => JourneySteps.Count + Touchpoints.Count - JourneySteps.Sum(step => step.Touchpoints.Count);

    /// <summary>Whether answers have been revealed at least once, also while they are open for change again.</summary>
    public bool HasRevealed => !Revealed.IsEmpty;

    /// <summary>How many dots each person has in step 4: one for every three pains or part of three, at least 3 and at most 7.</summary>
    public int VoteBudget => Math.Clamp((Moods.Count(mood => mood.IsPain) + 2) / 3, FewestVotes, MostVotes);

    /// <summary>What belongs in Planner: the improvements whose touchpoint is on the table and not parked, in a stable order.</summary>
    public IReadOnlyList<Improvement> ImprovementsToPublish =>
    [
        .. Improvements.Values
            .Where(improvement => TouchpointHolding(improvement.PainPoint) is { } holder && !Parked.ContainsKey(holder.Id))
            .OrderBy(improvement => improvement.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>Touchpoints held in all, those inside merged ones included.</summary>
    internal int HeldTouchpoints => Touchpoints.Values.Sum(touchpoint => Math.Max(1, touchpoint.MergedFrom.Count));

    /// <summary>The touchpoint on the table that has this id, or that it was merged into; nothing when it is gone.</summary>
    public Touchpoint? TouchpointHolding(TouchpointId id) =>
        Touchpoints.GetValueOrDefault(id) ?? Touchpoints.Values.FirstOrDefault(touchpoint => touchpoint.MergedFrom.Any(part => part.Id == id));

    /// <summary>The touchpoints that someone added, in their order.</summary>
    public IReadOnlyList<Touchpoint> TouchpointsBy(MemberId member) => [.. OrderedTouchpoints.Where(touchpoint => touchpoint.AddedBy == member)];

    /// <summary>Those who contributed to a step, or said to be done with it.</summary>
    public IReadOnlyList<Participant> ContributorsTo(Step step) =>
        [.. Participants.Values.Where(participant => participant.ContributedTo.Contains(step) || participant.DoneWith.Contains(step)).OrderBy(participant => participant.Name, StringComparer.InvariantCultureIgnoreCase).ThenBy(participant => participant.Id.Value, StringComparer.Ordinal)];

    /// <summary>Those who said to be done with a step.</summary>
    public int CountDoneWith(Step step) => Participants.Values.Count(participant => participant.DoneWith.Contains(step));

    /// <summary>Whether someone said to be done with a step.</summary>
    public bool IsDoneWith(MemberId member, Step step) => Participants.TryGetValue(member, out var participant) && participant.DoneWith.Contains(step);

    /// <summary>
    /// A viewer's own answer for a touchpoint, or else for the first of what was merged into it; nothing when there is none.
    /// The viewer must be who the host vouches for: nobody may ask for another's.
    /// </summary>
    public Experience? OwnExperience(MemberId viewer, TouchpointId touchpoint) =>
        Answer(touchpoint, viewer)
        ?? (Touchpoints.GetValueOrDefault(touchpoint)?.Ids ?? []).Select(part => Answer(part, viewer)).FirstOrDefault(experience => experience is not null);

    /// <summary>How many people answered by now per touchpoint on the table, as numbers only; touchpoints without an answer are absent.</summary>
    public IReadOnlyDictionary<TouchpointId, int> CountExperiences() => Touchpoints.Values
        .Select(touchpoint => (touchpoint.Id, Count: touchpoint.MergedFrom.Count == 0
            ? Experiences.GetValueOrDefault(touchpoint.Id)?.Count ?? 0
            : touchpoint.Ids.SelectMany(id => Experiences.GetValueOrDefault(id)?.Keys ?? []).Distinct().Count()))
        .Where(counted => counted.Count > 0)
        .ToDictionary(counted => counted.Id, counted => counted.Count);

    /// <summary>How often an improvement was saved: 0 for one that never was.</summary>
    public int RevisionOf(ImprovementId improvement) => ImprovementRevisions.GetValueOrDefault(improvement);

    /// <summary>A viewer's own dots, on what is still a pain.</summary>
    public IReadOnlyDictionary<TouchpointId, int> OwnVotes(MemberId viewer) => Votes.TryGetValue(viewer, out var dots)
        ? CountingVotes(dots, Moods.Where(mood => mood.IsPain).Select(mood => mood.Touchpoint).ToHashSet())
        : ImmutableDictionary<TouchpointId, int>.Empty;

    /// <summary>What the team will do about one pain, what was merged into its touchpoint included, in a stable order.</summary>
    public IReadOnlyList<Improvement> ImprovementsFor(TouchpointId painPoint)
    {
        HashSet<TouchpointId> ids = [.. Touchpoints.GetValueOrDefault(painPoint)?.Ids ?? [painPoint]];
        return [.. Improvements.Values.Where(improvement => ids.Contains(improvement.PainPoint)).OrderBy(improvement => improvement.Id.Value, StringComparer.Ordinal)];
    }

    /// <summary>
    /// The dots that count, on the touchpoint that holds them now: those on a pain that vanished are kept, because it may come back, but do not count.
    /// </summary>
    internal Dictionary<TouchpointId, int> CountingVotes(IEnumerable<KeyValuePair<TouchpointId, int>> dots, IReadOnlySet<TouchpointId> pains) => dots
        .GroupBy(dot => dot.Key, dot => dot.Value)
        .Select(group => (Pain: TouchpointHolding(group.Key)?.Id, Count: group.Sum()))
        .Where(dot => dot.Pain is { } pain && pains.Contains(pain))
        .GroupBy(dot => dot.Pain!.Value, dot => dot.Count)
        .ToDictionary(group => group.Key, group => group.Sum());

    /// <summary>A refusal unless the team is in one of these steps.</summary>
    internal Refusal? RefusalUnless(params ReadOnlySpan<Step> steps) => steps.Contains(Step) ? null : new Refusal.OtherStep(Step);

    /// <summary>A refusal unless this is the facilitator.</summary>
    internal Refusal? RefusalUnlessFacilitator(Member member) => member.Id == Facilitator ? null : new Refusal.OnlyTheFacilitator(Facilitator);

    private Experience? Answer(TouchpointId touchpoint, MemberId member) => Experiences.GetValueOrDefault(touchpoint)?.GetValueOrDefault(member);
}
