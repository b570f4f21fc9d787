using System.Diagnostics.Metrics;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// What the embedded store counts, in the meter <c>TeamsJourney.Storage</c>; every measurement is tagged with the name of the
/// file (<c>storage.file</c>). Transactions divided by commits is how many callers share one flush to disk.
/// </summary>
internal static class StorageMeter
{
    /// <summary>The name of the meter, for OpenTelemetry and listeners.</summary>
    public const string Name = "TeamsJourney.Storage";

    private static readonly Meter Meter = new(Name);

    /// <summary>Transactions (single writes and batches) that were written to disk.</summary>
    public static Counter<long> Transactions { get; } = Meter.CreateCounter<long>("teamsjourney.storage.transactions", "{transaction}", "Transactions written to disk.");

    /// <summary>Commits, each one flush to disk, shared by one or more transactions.</summary>
    public static Counter<long> Commits { get; } = Meter.CreateCounter<long>("teamsjourney.storage.commits", "{commit}", "Commits, each with one flush to disk.");

    /// <summary>Transactions that were refused (400, 404, 409, 412) by the state they met; nothing of them was written.</summary>
    public static Counter<long> Refusals { get; } = Meter.CreateCounter<long>("teamsjourney.storage.refusals", "{transaction}", "Transactions refused, with nothing written.");

    /// <summary>Transactions that failed because the file could not be written.</summary>
    public static Counter<long> Failures { get; } = Meter.CreateCounter<long>("teamsjourney.storage.failures", "{transaction}", "Transactions lost to a full disk or another fault of the file.");
}
