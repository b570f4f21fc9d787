using System.Collections.Immutable;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Journeys;

/// <summary>What each event does to a journey. Pure, and total over every event that was ever stored.</summary>
public static class JourneyEvolution
{
    /// <summary>The journey after a list of events; nothing when the list does not begin with its creation.</summary>
    public static Journey? Replay(IEnumerable<JourneyEvent> events) => events.Aggregate((Journey?)null, Evolve);

    /// <summary>The journey after one more event.</summary>
    /// <exception cref="InvalidOperationException">The first event is not the creation: the stored journey is damaged.</exception>
    public static Journey Evolve(Journey? journey, JourneyEvent happened) => (journey, happened) switch
    {
        (null, JourneyCreated created) => new Journey
        {
            Id = created.Id,
            Place = created.Place,
            SetUp = created.SetUp,
            HasPseudonyms = created.HasPseudonyms,
            Facilitator = created.By,
            CreatedAt = created.At,
            Step = Step.SetUp,
        },
        (null, _) => throw new InvalidOperationException("A journey's first event is its creation."),
        _ => Contributing(After(journey, happened), happened),
    };

    private static Journey After(Journey journey, JourneyEvent happened) => happened switch
    {
        MembersNudged nudged => journey with { Nudged = journey.Nudged.Union(nudged.To) },
        MemberErased erased => PrivacyEvolution.Erase(journey, erased),
        ContributionErased or JourneyKept => journey,
        SetUpChanged changed => ChangeSetUp(journey, changed),
        FacilitatorChanged changed => journey with { Facilitator = changed.To },
        ParticipantJoined joined => journey with
        {
            Participants = journey.Participants.SetItem(
                joined.By,
                journey.Participants.TryGetValue(joined.By, out var known)
                    ? known with { Name = joined.Name }
                    : new Participant { Id = joined.By, Name = joined.Name }),
        },
        StepStarted started => NotDoneFrom(started.Step, journey with
        {
            Step = started.Step,
            Deadline = started.Deadline,
            // Going back before step 3 and coming again is a new collection; what was revealed stays seen.
            IsRevealed = journey.IsRevealed && started.Step >= Step.Experience,
        }),
        DoneSaid said => WithParticipant(journey, said.By, participant => participant with
        {
            DoneWith = said.IsDone ? Set(participant.DoneWith).Add(said.Step) : Set(participant.DoneWith).Remove(said.Step),
        }),
        TouchpointAdded or TouchpointChanged or TouchpointDeleted or TouchpointsMerged or TouchpointSplit or TouchpointsGrouped or TouchpointsUngrouped
            or ChannelQuestionsAnswered or TouchpointChannelsSet or TouchpointPlaced => TouchpointEvolution.Evolve(journey, happened),
        ExperienceSaved or CustomerWordsAdded or ExperiencesRevealed or ExperiencesImported => ExperienceEvolution.Evolve(journey, happened),
        ExperiencesReopened => NotDoneFrom(Step.Experience, journey with { IsRevealed = false }),
        Voted voted => journey with { Votes = journey.Votes.SetItem(voted.By, voted.Dots) },
        ImprovementSaved saved => journey with
        {
            Improvements = journey.Improvements.SetItem(saved.Improvement.Id, saved.Improvement),
            ImprovementRevisions = journey.ImprovementRevisions.SetItem(saved.Improvement.Id, journey.RevisionOf(saved.Improvement.Id) + 1),
            // What is worked on is not parked; the improvement's own pain may be inside the touchpoint that is on the table.
            Parked = journey.TouchpointHolding(saved.Improvement.PainPoint) is { } holder ? journey.Parked.Remove(holder.Id) : journey.Parked,
        },
        ImprovementDeleted deleted => journey with { Improvements = journey.Improvements.Remove(deleted.Id) },
        PainPointParked parked => journey with { Parked = journey.Parked.SetItem(parked.PainPoint, parked.Reason) },
        PainPointResumed resumed => journey with { Parked = journey.Parked.Remove(resumed.PainPoint) },
        PublishingRequested requested => journey with { Publication = journey.Publication with { Requests = requested.Request } },
        PlanLinked linked => journey with { Publication = journey.Publication with { PlanId = linked.PlanId } },
        TaskLinked linked => journey with
        {
            Publication = journey.Publication with
            {
                Tasks = journey.Publication.Tasks.SetItem(linked.Improvement, linked.TaskId),
                Fingerprints = journey.Publication.Fingerprints.SetItem(linked.Improvement, linked.Fingerprint),
            },
        },
        PublishingFinished finished => journey with { Publication = journey.Publication with { LastReport = finished.Report } },
        JourneyCreated => throw new InvalidOperationException("A journey is created once."),
        _ => throw new InvalidOperationException($"Unknown event {happened.GetType().Name}."),
    };

    private static Journey ChangeSetUp(Journey journey, SetUpChanged changed) => journey with
    {
        SetUp = changed.SetUp,
        Deadline = changed.SetUp.Pace == journey.SetUp.Pace ? journey.Deadline : changed.SetUp.Pace.DeadlineFor(journey.Step, changed.At),
        // Nobody gets to see them from here on; that they go from the events too is for who keeps these.
        Participants = changed.SetUp.Naming is Naming.Anonymous
            ? journey.Participants.ToImmutableDictionary(pair => pair.Key, pair => pair.Value with { Name = "" })
            : journey.Participants,
    };

    // A step that is opened again is not done: everyone is asked anew. What they contributed stays theirs.
    private static Journey NotDoneFrom(Step step, Journey journey) => journey with
    {
        Participants = journey.Participants.Values.Aggregate(journey.Participants, (all, participant) =>
            participant.DoneWith.Any(done => done >= step)
                ? all.SetItem(participant.Id, participant with { DoneWith = Set(participant.DoneWith).Except(participant.DoneWith.Where(done => done >= step)) })
                : all),
    };

    // Who contributed to a step follows from the events themselves, so that it needs no event of its own.
    private static Journey Contributing(Journey journey, JourneyEvent happened) => happened switch
    {
        TouchpointAdded or ChannelQuestionsAnswered or TouchpointChannelsSet or TouchpointPlaced or ExperienceSaved
            or Voted or ImprovementSaved or PainPointParked => WithParticipant(journey, happened.By, participant =>
                participant.ContributedTo.Contains(journey.Step)
                    ? participant
                    : participant with { ContributedTo = Set(participant.ContributedTo).Add(journey.Step) }),
        _ => journey,
    };

    private static Journey WithParticipant(Journey journey, MemberId member, Func<Participant, Participant> change) =>
        journey.Participants.TryGetValue(member, out var participant) && change(participant) is var changed && !ReferenceEquals(changed, participant)
            ? journey with { Participants = journey.Participants.SetItem(member, changed) }
            : journey;

    private static ImmutableHashSet<Step> Set(IReadOnlySet<Step> steps) => steps as ImmutableHashSet<Step> ?? [.. steps];
}
