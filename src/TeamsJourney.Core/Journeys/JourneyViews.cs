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
    public IEnumerable<TouchpointMood> Moods => OrderedTouchpoints.Select(Revealed.MoodOf);

    /// <summary>Touchpoints in their order.</summary>
    public IEnumerable<Touchpoint> OrderedTouchpoints => Order.Select(id => Touchpoints[id]);

    /// <summary>Phases without a touchpoint (M14), in their order.</summary>
    public IReadOnlyList<PhaseId> EmptyPhases =>
        [.. SetUp.Phases.Phases.Select(phase => phase.Id).Except(Touchpoints.Values.Select(touchpoint => touchpoint.Phase))];

    /// <summary>How many steps the journey has: the groups, and each touchpoint outside them (M39).</summary>
    public int JourneyStepCount => JourneySteps.Count + Touchpoints.Count - JourneySteps.Sum(step => step.Touchpoints.Count);

    /// <summary>How many dots each person has in step 4: one for every three pains, at least 3 and at most 7.</summary>
    public int VoteBudget => Math.Clamp((Moods.Count(mood => mood.Negative > 0 || mood.Aus > 0) + 2) / 3, FewestVotes, MostVotes);

    /// <summary>Touchpoints held in all, those inside merged ones included.</summary>
    internal int HeldTouchpoints => Touchpoints.Values.Sum(Held);

    /// <summary>The touchpoints that someone added, in their order.</summary>
    public IReadOnlyList<Touchpoint> TouchpointsBy(MemberId member) => [.. OrderedTouchpoints.Where(touchpoint => touchpoint.AddedBy == member)];

    /// <summary>Those who contributed to a step, or said to be done with it.</summary>
    public IReadOnlyList<Participant> ContributorsTo(Step step) =>
        [.. Participants.Values.Where(participant => participant.ContributedTo.Contains(step) || participant.DoneWith.Contains(step)).OrderBy(participant => participant.Name, StringComparer.CurrentCulture).ThenBy(participant => participant.Id.Value, StringComparer.Ordinal)];

    /// <summary>Those who said to be done with a step.</summary>
    public int CountDoneWith(Step step) => Participants.Values.Count(participant => participant.DoneWith.Contains(step));

    /// <summary>Whether someone said to be done with a step.</summary>
    public bool IsDoneWith(MemberId member, Step step) => Participants.TryGetValue(member, out var participant) && participant.DoneWith.Contains(step);

    /// <summary>A viewer's own answer for a touchpoint; nothing when there is none. Nobody can ask for another's.</summary>
    public Experience? OwnExperience(MemberId viewer, TouchpointId touchpoint) => Experiences.GetValueOrDefault(new ExperienceKey(touchpoint, viewer));

    /// <summary>How many answers there are by now per touchpoint, as numbers only; touchpoints without an answer are absent.</summary>
    public IReadOnlyDictionary<TouchpointId, int> CountExperiences() => Experiences.Keys.CountBy(key => key.Touchpoint).ToDictionary();

    /// <summary>A viewer's own dots.</summary>
    public IReadOnlyDictionary<TouchpointId, int> OwnVotes(MemberId viewer) =>
        Votes.GetValueOrDefault(viewer) ?? ImmutableDictionary<TouchpointId, int>.Empty;

    /// <summary>What the team will do about one pain, in a stable order.</summary>
    public IReadOnlyList<Improvement> ImprovementsFor(TouchpointId painPoint) =>
        [.. Improvements.Values.Where(improvement => improvement.PainPoint == painPoint).OrderBy(improvement => improvement.Id.Value, StringComparer.Ordinal)];

    /// <summary>A refusal unless the team is in one of these steps.</summary>
    internal Refusal? RefusalUnless(params ReadOnlySpan<Step> steps) => steps.Contains(Step) ? null : new Refusal.OtherStep(Step);

    /// <summary>A refusal unless this is the facilitator.</summary>
    internal Refusal? RefusalUnlessFacilitator(Member member) => member.Id == Facilitator ? null : new Refusal.OnlyTheFacilitator(Facilitator);

    private static int Held(Touchpoint touchpoint) => 1 + touchpoint.MergedFrom.Sum(Held);
}
