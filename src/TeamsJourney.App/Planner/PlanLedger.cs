using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>What we know of a plan: whose it is, and which bucket and label stands for what, also after people renamed them.</summary>
/// <param name="Journey">The journey to which the plan belongs.</param>
/// <param name="Buckets">The bucket of each phase, by the phase's id.</param>
/// <param name="Labels">The label of each cause class, by its name: <c>category1</c> to <c>category25</c>.</param>
internal sealed record KnownPlan(JourneyId Journey, ImmutableSortedDictionary<string, string> Buckets, ImmutableSortedDictionary<string, string> Labels);

/// <summary>
/// The ledger of plans, a row each. Graph takes no mark with a new plan, only a title, and two journeys may have the same one; the first to
/// put its name in the row owns the plan.
/// </summary>
internal sealed class PlanLedger(TableClient table)
{
    /// <summary>The plan's row, which is made for this journey when there is none; nothing when the plan is another journey's.</summary>
    public async Task<KnownPlan?> ClaimAsync(string planId, JourneyId journey, CancellationToken cancellationToken)
    {
        if (await ReadAsync(planId, cancellationToken) is not { } known)
        {
            known = new KnownPlan(journey, ImmutableSortedDictionary<string, string>.Empty, ImmutableSortedDictionary<string, string>.Empty);
            try
            {
                await table.AddEntityAsync(Row(planId, known), cancellationToken);
            }
            catch (RequestFailedException taken) when (taken.Status == 409)
            {
                known = await ReadAsync(planId, cancellationToken);
            }
        }

        return known?.Journey == journey ? known : null;
    }

    /// <summary>Keeps what is known of a plan that this journey owns.</summary>
    public Task SaveAsync(string planId, KnownPlan known, CancellationToken cancellationToken) =>
        table.UpsertEntityAsync(Row(planId, known), TableUpdateMode.Replace, cancellationToken);

    private async Task<KnownPlan?> ReadAsync(string planId, CancellationToken cancellationToken)
    {
        var row = await table.GetEntityIfExistsAsync<TableEntity>(Rows.PlanPartition(planId), Rows.Plan, cancellationToken: cancellationToken);
        return row.HasValue
            ? new KnownPlan(new JourneyId(row.Value!.GetString("Journey") ?? ""), Map(row.Value, nameof(KnownPlan.Buckets)), Map(row.Value, nameof(KnownPlan.Labels)))
            : null;
    }

    private static TableEntity Row(string planId, KnownPlan known) => new(Rows.PlanPartition(planId), Rows.Plan)
    {
        ["Journey"] = known.Journey.Value,
        [nameof(KnownPlan.Buckets)] = JsonSerializer.Serialize(known.Buckets, PlanLedgerJson.Default.ImmutableSortedDictionaryStringString),
        [nameof(KnownPlan.Labels)] = JsonSerializer.Serialize(known.Labels, PlanLedgerJson.Default.ImmutableSortedDictionaryStringString),
    };

    private static ImmutableSortedDictionary<string, string> Map(TableEntity row, string property) =>
        JsonSerializer.Deserialize(row.GetString(property) ?? "{}", PlanLedgerJson.Default.ImmutableSortedDictionaryStringString)
        ?? ImmutableSortedDictionary<string, string>.Empty;
}

[JsonSerializable(typeof(ImmutableSortedDictionary<string, string>))]
internal sealed partial class PlanLedgerJson : JsonSerializerContext;
