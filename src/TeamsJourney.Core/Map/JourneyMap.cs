using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Map;

/// <summary>
/// The whole journey on one map: phases, the steps in the journey, touchpoints in their order, with all that was revealed.
/// The same for every viewer: it holds nothing that only one person may see, and no names.
/// </summary>
public sealed record JourneyMap
{
    /// <summary>What it is about.</summary>
    public required JourneySetUp SetUp { get; init; }

    /// <summary>All phases in their order; one without a touchpoint has no steps.</summary>
    public required IReadOnlyList<PhaseOnMap> Phases { get; init; }

    /// <summary>Whether there is anything of step 3 on the map.</summary>
    public required bool HasMoods { get; init; }

    /// <summary>How many answers were revealed for the touchpoints on the map, counting one per person and touchpoint.</summary>
    public required int Answers { get; init; }

    /// <summary>How many of these know it from customers, from employees who meet them, or from elsewhere.</summary>
    public required int AnswersWithEvidence { get; init; }

    /// <summary>The share of assumption: answers from one's own shoes among all, 0 to 1 (M23, M53); nothing without answers.</summary>
    public double? ShareOfAssumption => Answers == 0 ? null : (double)(Answers - AnswersWithEvidence) / Answers;

    /// <summary>All touchpoints in the one order.</summary>
    public required IReadOnlyList<TouchpointOnMap> Touchpoints { get; init; }

    /// <summary>The pains, the worst first, parked ones included.</summary>
    public required IReadOnlyList<PainPoint> PainPoints { get; init; }

    /// <summary>What goes well (M65), in the order of the journey.</summary>
    public IReadOnlyList<TouchpointOnMap> Successes => [.. Touchpoints.Where(touchpoint => touchpoint.IsSuccess)];

    /// <summary>The map of a journey as it is now.</summary>
    public static JourneyMap Of(Journey journey)
    {
        var pains = PainRanking.Of(journey);
        var painOf = pains.ToDictionary(pain => pain.Touchpoint);
        var moods = journey.HasRevealed ? journey.Moods.ToDictionary(mood => mood.Touchpoint) : [];
        var touchpoints = journey.OrderedTouchpoints
            .Select((touchpoint, index) => OnMap(journey, touchpoint, index + 1, moods.GetValueOrDefault(touchpoint.Id), painOf.GetValueOrDefault(touchpoint.Id)))
            .ToList();
        return new JourneyMap
        {
            SetUp = journey.SetUp,
            Phases = Laid(journey, touchpoints),
            HasMoods = journey.HasRevealed,
            Answers = moods.Values.Sum(mood => mood.Answers),
            AnswersWithEvidence = moods.Values.Sum(mood => mood.WithEvidence),
            Touchpoints = touchpoints,
            PainPoints = pains,
        };
    }

    private static TouchpointOnMap OnMap(Journey journey, Touchpoint touchpoint, int number, TouchpointMood? mood, PainPoint? pain) => new()
    {
        Id = touchpoint.Id,
        Number = number,
        Phase = touchpoint.Phase,
        Text = touchpoint.Text,
        Channels = touchpoint.Channels,
        Mood = mood,
        PainRank = pain?.Rank,
        ParkedBecause = journey.Parked.GetValueOrDefault(touchpoint.Id),
        Improvements = pain?.Improvements ?? journey.ImprovementsFor(touchpoint.Id),
    };

    private static List<PhaseOnMap> Laid(Journey journey, List<TouchpointOnMap> touchpoints)
    {
        var groupOf = journey.JourneySteps.SelectMany(step => step.Touchpoints.Select(id => (Id: id, Step: step))).ToDictionary(pair => pair.Id, pair => pair.Step);
        var inPhase = touchpoints.ToLookup(touchpoint => touchpoint.Phase);
        var seen = new HashSet<JourneyStepId>();
        return [.. journey.SetUp.Phases.Phases.Select(phase => new PhaseOnMap(phase, StepsOf(inPhase[phase.Id])))];

        // A group stands where the first of its touchpoints in this phase stands.
        List<JourneyStepOnMap> StepsOf(IEnumerable<TouchpointOnMap> those) =>
        [
            .. those
                .GroupBy(touchpoint => groupOf.TryGetValue(touchpoint.Id, out var group) ? (group.Id, default) : (default(JourneyStepId), touchpoint.Id))
                .Select(together => groupOf.TryGetValue(together.First().Id, out var group)
                    ? new JourneyStepOnMap(group.Id, group.Name, [.. together]) { IsContinued = !seen.Add(group.Id) }
                    : new JourneyStepOnMap(null, together.First().Text, [.. together])),
        ];
    }
}
