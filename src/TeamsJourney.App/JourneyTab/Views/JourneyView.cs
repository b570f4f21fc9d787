using TeamsJourney.App.Conversation.Channels.Tidying;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>
/// The answer of <c>GET /api/journeys/{id}</c>: a journey as one person may see it. It holds nothing of others that was not revealed, no
/// ids of people, and names only in a journey that shows names. Constants are in camel case (<c>faceToFace</c>); fields without a value are absent.
/// </summary>
internal sealed record JourneyView
{
    /// <summary>The journey's id.</summary>
    public required string Id { get; init; }

    /// <summary>Counts the changes; a higher one is newer.</summary>
    public required long Version { get; init; }

    /// <summary>What it is about.</summary>
    public required SetUpView SetUp { get; init; }

    /// <summary>Where the team is.</summary>
    public required Step Step { get; init; }

    /// <summary>When this step began to end; absent without a deadline.</summary>
    public required DateTimeOffset? Deadline { get; init; }

    /// <summary>Whether the answers of step 3 are closed and shown.</summary>
    public required bool IsRevealed { get; init; }

    /// <summary>Whether answers were revealed at least once; without it no touchpoint has a mood.</summary>
    public required bool HasMoods { get; init; }

    /// <summary>How many answers were revealed, one per person and touchpoint.</summary>
    public required int Answers { get; init; }

    /// <summary>The share of answers from one's own shoes, 0 to 1; absent without answers.</summary>
    public required double? ShareOfAssumption { get; init; }

    /// <summary>The viewer's own part.</summary>
    public required OwnView Me { get; init; }

    /// <summary>Who took part.</summary>
    public required TeamView Team { get; init; }

    /// <summary>The phases in their order.</summary>
    public required IReadOnlyList<PhaseView> Phases { get; init; }

    /// <summary>The steps in the journey (M39): groups of touchpoints.</summary>
    public required IReadOnlyList<JourneyStepView> JourneySteps { get; init; }

    /// <summary>The touchpoints in the one order.</summary>
    public required IReadOnlyList<TouchpointView> Touchpoints { get; init; }

    /// <summary>The channels that the company uses; absent until the nine questions were answered.</summary>
    public required IReadOnlyList<CommunicationChannel>? ChannelsUsed { get; init; }

    /// <summary>Channels that are used, and that no touchpoint goes through (M19).</summary>
    public required IReadOnlyList<CommunicationChannel> ChannelGaps { get; init; }

    /// <summary>Touchpoints that seem to say the same, for the facilitator in step 2.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Similar { get; init; }

    /// <summary>Steps to begin with, for the facilitator in step 2: what stands by itself in a phase, under the phase's name (M39).</summary>
    public required IReadOnlyList<SuggestedStepView> SuggestedSteps { get; init; }

    /// <summary>How many dots each person has in step 4.</summary>
    public required int VoteBudget { get; init; }

    /// <summary>The touchpoints that hurt, the worst first.</summary>
    public required IReadOnlyList<PainView> Pains { get; init; }

    /// <summary>What the team will do, in a stable order.</summary>
    public required IReadOnlyList<ImprovementView> Improvements { get; init; }

    /// <summary>How it stands in Planner.</summary>
    public required PublicationView Publication { get; init; }

    /// <summary>The journey as this person may see it, with names in the language that is spoken now.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="version">Its version.</param>
    /// <param name="viewer">Who looks, as the token vouches for them.</param>
    /// <param name="around">What is known around the journey.</param>
    public static JourneyView Of(Journey journey, long version, Member viewer, Surroundings around)
    {
        var map = JourneyMap.Of(journey);
        return new JourneyView
        {
            Id = journey.Id.Value,
            Version = version,
            SetUp = SetUpView.Of(journey.SetUp),
            Step = journey.Step,
            Deadline = journey.Deadline,
            IsRevealed = journey.IsRevealed,
            HasMoods = map.HasMoods,
            Answers = map.Answers,
            ShareOfAssumption = map.ShareOfAssumption,
            Me = OwnView.Of(journey, viewer, around.Pseudonyms.In(journey, around.Roster)),
            Team = TeamView.Of(journey),
            Phases = [.. journey.SetUp.Phases.Phases.Select(phase => new PhaseView(phase.Id.Value, MethodWords.Name(phase), MethodWords.Meaning(phase)))],
            JourneySteps = [.. journey.JourneySteps.Select(step => new JourneyStepView(step.Id.Value, step.Name, [.. step.Touchpoints.Select(id => id.Value)]))],
            Touchpoints = TouchpointView.ListOf(journey, map, viewer),
            ChannelsUsed = journey.ChannelsUsed,
            ChannelGaps = Core.Channels.ChannelGaps.Of(journey),
            Similar = journey.Step is Step.Channels && viewer.Id == journey.Facilitator
                ? [.. SimilarTouchpoints.In(journey).Select(group => group.Select(touchpoint => touchpoint.Id.Value).ToList())]
                : [],
            SuggestedSteps = journey.Step is Step.Channels && viewer.Id == journey.Facilitator
                ? [.. SuggestJourneySteps.For(journey).Select(step => new SuggestedStepView(MethodWords.Name(journey, step.Phase), [.. step.Touchpoints.Select(id => id.Value)]))]
                : [],
            VoteBudget = journey.VoteBudget,
            Pains = [.. map.PainPoints.Select(pain => new PainView(pain.Touchpoint.Value, pain.Rank, Math.Round(pain.Score, 3), pain.Votes, pain.ParkedBecause))],
            Improvements = [.. map.Touchpoints.SelectMany(touchpoint => touchpoint.Improvements.Select(improvement => ImprovementView.Of(journey, touchpoint.Id, improvement, around)))],
            Publication = PublicationView.Of(journey, around),
        };
    }
}
