using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TeamsJourney.App.Telemetry;

/// <summary>
/// What the service counts and traces, under the name <c>TeamsJourney</c>. Tags are words of ours: never what people typed, nor names.
/// docs/operations.md tells what each means.
/// </summary>
internal static class AppMeter
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "TeamsJourney";

    /// <summary>Names of tags.</summary>
    public const string Kind = "kind", Effect = "effect", Outcome = "outcome", Reason = "reason";

    private static readonly Meter Meter = new(Name);

    /// <summary>How long each turn took (<see cref="Kind"/>): from an activity to its answer.</summary>
    public static Histogram<double> TurnDuration { get; } = Meter.CreateHistogram(
        "teamsjourney.turn.duration", "s", "Time from an activity to its answer.", tags: null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10] });

    /// <summary>Turns in which people were told to try again (<see cref="Reason"/>: storage or fault).</summary>
    public static Counter<long> FailedTurns { get; } = Meter.CreateCounter<long>("teamsjourney.turns.failed", "{turn}", "Turns that failed; people were told to try again.");

    /// <summary>Transactions that were decided again because another instance had written first.</summary>
    public static Counter<long> Conflicts { get; } = Meter.CreateCounter<long>("teamsjourney.conflicts", "{conflict}", "Transactions decided again because another instance wrote first.");

    private static Counter<long> Effects { get; } = Meter.CreateCounter<long>("teamsjourney.outbox.effects", "{effect}", "Attempts to bring something to Teams or Planner.");

    /// <summary>How long the oldest effect has waited.</summary>
    public static Gauge<double> OutboxAge { get; } = Meter.CreateGauge<double>("teamsjourney.outbox.age", "s", "How long the oldest effect has waited.");

    /// <summary>How many journeys have effects waiting.</summary>
    public static Gauge<int> OutboxJourneys { get; } = Meter.CreateGauge<int>("teamsjourney.outbox.journeys", "{journey}", "Journeys with effects waiting.");

    /// <summary>Postings whose answer never came, so that a card may stand in a channel twice.</summary>
    public static Counter<long> UnheardPosts { get; } = Meter.CreateCounter<long>("teamsjourney.posts.unheard", "{post}", "Postings whose answer never came.");

    /// <summary>Goes at publishing that Planner made wait (<see cref="Reason"/>: its code).</summary>
    public static Counter<long> GraphRetries { get; } = Meter.CreateCounter<long>("teamsjourney.graph.retries", "{retry}", "Goes at publishing that are begun again after a wait.");

    /// <summary>The source of traces.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>What became of an effect.</summary>
    /// <param name="kind">What kind of effect, in our words; empty when it did not come to any.</param>
    /// <param name="outcome">done, later, failed or given-up.</param>
    public static void CountEffect(string kind, string outcome) =>
        Effects.Add(1, KeyValuePair.Create<string, object?>(Effect, kind), KeyValuePair.Create<string, object?>(Outcome, outcome));

    /// <summary>A turn begins; it ends with what this gives.</summary>
    /// <param name="kind">What kind of activity, in our words.</param>
    public static Turn BeginTurn(string kind)
    {
        var activity = Source.StartActivity("turn");
        activity?.SetTag(Kind, kind);
        return new Turn(kind, Stopwatch.GetTimestamp(), activity);
    }

    /// <summary>A turn under way.</summary>
    public readonly record struct Turn(string TurnKind, long Since, Activity? Activity) : IDisposable
    {
        /// <inheritdoc/>
        public void Dispose()
        {
            TurnDuration.Record(Stopwatch.GetElapsedTime(Since).TotalSeconds, KeyValuePair.Create<string, object?>(Kind, TurnKind));
            Activity?.Dispose();
        }
    }
}
