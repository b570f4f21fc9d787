using TeamsJourney.App.Storage;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Security.Fuzzing;

/// <summary>
/// Which events may happen, told from outside of what decides them: in which step, and whether only by the facilitator. Whatever a sender makes
/// up, an event is the sender's own, in an open step, and within what that person may do.
/// </summary>
internal static class AllowedChanges
{
    private static readonly Step[] Any = Enum.GetValues<Step>();
    private static readonly Step[] Improving = [Step.Improve, Step.FollowUp];
    private static readonly Step[] Collecting = [Step.Touchpoints, Step.Channels];

    private static readonly Dictionary<Type, (Step[] In, bool ByFacilitator)> Rules = new()
    {
        [typeof(ParticipantJoined)] = (Any, false),
        [typeof(SetUpChanged)] = (Any, true),
        [typeof(FacilitatorChanged)] = (Any, true),
        [typeof(StepStarted)] = (Any, true),
        [typeof(MembersNudged)] = (Any, true),
        [typeof(DoneSaid)] = (Any, false),
        [typeof(TouchpointAdded)] = (Collecting, false),
        [typeof(TouchpointChanged)] = (Collecting, false),
        [typeof(TouchpointDeleted)] = (Collecting, false),
        [typeof(TouchpointsMerged)] = ([Step.Channels], true),
        [typeof(TouchpointSplit)] = ([Step.Channels], true),
        [typeof(TouchpointsGrouped)] = ([Step.Channels], true),
        [typeof(TouchpointsUngrouped)] = ([Step.Channels], true),
        [typeof(ChannelQuestionsAnswered)] = ([Step.Channels], false),
        [typeof(TouchpointChannelsSet)] = ([Step.Channels], false),
        [typeof(TouchpointPlaced)] = ([Step.Channels], false),
        [typeof(ExperienceSaved)] = ([Step.Experience], false),
        [typeof(ExperiencesRevealed)] = ([Step.Experience], true),
        [typeof(ExperiencesReopened)] = ([Step.Experience], true),
        [typeof(CustomerWordsAdded)] = (Any, false),
        [typeof(Voted)] = ([Step.Improve], false),
        [typeof(ImprovementSaved)] = (Improving, false),
        [typeof(ImprovementDeleted)] = (Improving, false),
        [typeof(PainPointParked)] = (Improving, false),
        [typeof(PainPointResumed)] = (Improving, false),
        [typeof(PublishingRequested)] = (Improving, true),
        [typeof(JourneyKept)] = (Any, false),
    };

    /// <summary>Fails when an event was not allowed; gives the journey after all of them.</summary>
    /// <param name="before">The journey as it was.</param>
    /// <param name="events">What happened since.</param>
    /// <param name="senders">Who sent something meanwhile, as the activities say.</param>
    /// <param name="members">Who is in the team.</param>
    public static Journey Verify(Journey before, IEnumerable<StoredEvent> events, IReadOnlySet<string> senders, IReadOnlySet<string> members)
    {
        var journey = before;
        foreach (var (version, _, happened) in events)
        {
            var what = $"event {version}, {happened.GetType().Name} by {happened.By}, in step {journey.Step}";
            Assert.True(senders.Contains(happened.By.Value) || (happened is ParticipantJoined && senders.Contains(journey.Facilitator.Value)), $"Not of a sender: {what}");
            Assert.True(members.Contains(happened.By.Value), $"Not of a member: {what}");
            Assert.True(Rules.TryGetValue(happened.GetType(), out var rule), $"Never expected: {what}");
            Assert.True(rule.In.Contains(journey.Step), $"In a closed step: {what}");
            Assert.True(!rule.ByFacilitator || happened.By == journey.Facilitator, $"Only for the facilitator: {what}");
            Assert.True(happened is not ExperienceSaved || !journey.IsRevealed, $"After the reveal: {what}");
            Assert.True(IsOwn(journey, happened), $"Of someone else: {what}");
            journey = JourneyEvolution.Evolve(journey, happened);
        }

        return journey;
    }

    private static bool IsOwn(Journey journey, JourneyEvent happened) => happened switch
    {
        TouchpointChanged changed => MayTouch(journey, changed.By, changed.Id),
        TouchpointDeleted deleted => MayTouch(journey, deleted.By, deleted.Id),
        _ => true,
    };

    private static bool MayTouch(Journey journey, MemberId by, TouchpointId id) =>
        journey.Touchpoints[id].AddedBy == by || (journey.Step is Step.Channels && by == journey.Facilitator);
}
