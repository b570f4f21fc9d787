using Microsoft.Graph.Models;
using KeyValuePair = System.Collections.Generic.KeyValuePair;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Planner.Graph;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Planner;

/// <summary>
/// A bucket per phase, in the order of the phases. Known by its id once we had it, so that the team can rename and move it; before that by its
/// name. One that the team deleted comes back only when a task needs it.
/// </summary>
internal sealed class BucketsOfPhases(PlanLedger ledger)
{
    public async Task<(OwnedPlan Plan, IReadOnlyDictionary<PhaseId, string> Buckets)> EnsureAsync(PublishingRun run, OwnedPlan plan, IReadOnlySet<PhaseId> needed)
    {
        var there = await ReadAsync(run, plan.Id);
        var phases = run.Journey.SetUp.Phases.Phases;
        var ofPhase = Match(run.Journey, phases, plan.Known, there);
        for (var index = 0; index < phases.Count; index++)
        {
            var phase = phases[index];
            if (!ofPhase.ContainsKey(phase.Id) && (needed.Contains(phase.Id) || !plan.Known.Buckets.ContainsKey(phase.Id.Value)))
            {
                ofPhase[phase.Id] = await CreateAsync(run, plan.Id, NameOf(run.Journey, phase), Place(phases, index, ofPhase));
            }
        }

        var known = plan.Known with { Buckets = plan.Known.Buckets.SetItems(ofPhase.Select(pair => KeyValuePair.Create(pair.Key.Value, pair.Value.Id!))) };
        if (!known.Buckets.SequenceEqual(plan.Known.Buckets))
        {
            await ledger.SaveAsync(plan.Id, known, run.CancellationToken);
        }

        return (plan with { Known = known }, ofPhase.ToDictionary(pair => pair.Key, pair => pair.Value.Id!));
    }

    private static Task<List<PlannerBucket>> ReadAsync(PublishingRun run, string planId)
    {
        var buckets = run.Graph.Planner.Plans[planId].Buckets;
        return WholeList.ReadAsync(
            run.Graph,
            (next, budget) => (next is null ? buckets : buckets.WithUrl(next)).GetAsync(request => request.Options.Add(budget), run.CancellationToken),
            page => page.Value,
            bucket => bucket.Name);
    }

    private static Dictionary<PhaseId, PlannerBucket> Match(Journey journey, IReadOnlyList<Phase> phases, KnownPlan known, List<PlannerBucket> there)
    {
        Dictionary<PhaseId, PlannerBucket> ofPhase = [];
        foreach (var phase in phases)
        {
            if (known.Buckets.TryGetValue(phase.Id.Value, out var id) && there.Find(bucket => bucket.Id == id) is { } bucket)
            {
                ofPhase[phase.Id] = bucket;
            }
        }

        foreach (var phase in phases.Where(phase => !ofPhase.ContainsKey(phase.Id)))
        {
            var name = NameOf(journey, phase);
            if (there.Find(bucket => bucket.Name == name && !known.Buckets.ContainsValue(bucket.Id!) && !ofPhase.ContainsValue(bucket)) is { } bucket)
            {
                ofPhase[phase.Id] = bucket;
            }
        }

        return ofPhase;
    }

    /// <summary>
    /// After the bucket of the phase before it, and before that of the next. Without a place, and as the first of all, a new bucket comes first.
    /// </summary>
    private static string Place(IReadOnlyList<Phase> phases, int index, Dictionary<PhaseId, PlannerBucket> ofPhase)
    {
        var before = phases.Take(index).Reverse().Select(phase => ofPhase.GetValueOrDefault(phase.Id)?.OrderHint).FirstOrDefault(hint => hint is not null) ?? "";
        var after = phases.Skip(index + 1).Select(phase => ofPhase.GetValueOrDefault(phase.Id)?.OrderHint).FirstOrDefault(hint => hint is not null) ?? "";
        return OrderHints.Between(before, after);
    }

    private static async Task<PlannerBucket> CreateAsync(PublishingRun run, string planId, string name, string orderHint)
    {
        await run.BeforeMakingAsync();
        var made = await run.Graph.Planner.Buckets.PostAsync(
            new PlannerBucket { PlanId = planId, Name = name, OrderHint = orderHint }, cancellationToken: run.CancellationToken).ReadableAsync();
        _ = made.KnownId();
        run.GotOn($"bucket/{name}");
        return made;
    }

    private static string NameOf(Journey journey, Phase phase)
    {
        using var spoken = Languages.Speak(journey.SetUp.Language);
        return MethodWords.Name(phase);
    }
}
