using ActivityProtocol;
using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Privacy.Retention;

/// <summary>
/// Deletes journeys in which nothing happened for as long as the organisation keeps them, some days after their channel was told. One
/// instance at a time; what is cut off goes on in the next round.
/// </summary>
internal sealed partial class RetentionWorker(
    TableClient table, JourneyDesk desk, JourneyRemoval removal, RetentionWarning warning, Leases leases, AppSettings settings, TimeProvider time,
    ILogger<RetentionWorker> logger) : BackgroundService
{
    /// <summary>How long before a journey goes its channel is told.</summary>
    public static readonly TimeSpan Notice = TimeSpan.FromDays(14);

    private const string WarnedAt = "WarnedAt", Version = "Version";

    // Longer than telling a channel, or deleting a journey.
    private static readonly LeaseTerm Term = new(TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(1));

    private static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Period = TimeSpan.FromHours(6);

    /// <summary>One round: deletes what is due, and tells of what will be.</summary>
    public async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var (turn, _) = await leases.TakeAsync(Rows.RetentionPartition, Term, cancellationToken);
        if (turn is null)
        {
            return;
        }

        try
        {
            await removal.ResumeAsync(cancellationToken);
            if (settings.Privacy.Retention is { } kept)
            {
                await foreach (var head in HeadsBeforeAsync(time.GetUtcNow() - kept + Notice, cancellationToken))
                {
                    await turn.HoldAsync(cancellationToken);
                    await TreatAsync(head, cancellationToken);
                }
            }
        }
        catch (LeaseLostException)
        {
            // Another instance goes on.
        }
        finally
        {
            await turn.ReleaseAsync();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            // A start has enough to do.
            await Task.Delay(AfterStart, time, stoppingToken);
            while (true)
            {
                try
                {
                    await RunOnceAsync(stoppingToken);
                }
                catch (Exception unavailable) when (unavailable is RequestFailedException or OperationCanceledException && !stoppingToken.IsCancellationRequested)
                {
                    // The store refuses, or does not answer in time: the next round tries again.
                    Log.Postponed(logger, unavailable);
                }
                catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
                {
                    // A fault in tidying up must not end the service.
                    Log.Failed(logger, fault);
                }

                await Task.Delay(Period, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping is no failure: the next round finds everything again.
        }
    }

    // The head is written with everything that happens, and otherwise only in the wake of it: its age is how long nothing did.
    private async IAsyncEnumerable<TableEntity> HeadsBeforeAsync(
        DateTimeOffset before, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey ge {Rows.FirstJourney} and PartitionKey lt {Rows.AfterJourneys} and RowKey eq {Rows.Head}");
        await foreach (var head in table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
        {
            if (head.Timestamp < before)
            {
                yield return head;
            }
        }
    }

    private async Task TreatAsync(TableEntity head, CancellationToken cancellationToken)
    {
        var id = Rows.JourneyOf(head.PartitionKey);
        try
        {
            var snapshot = await desk.ReadAsync(id, cancellationToken);
            if (snapshot.Journey is not { } journey)
            {
                return;
            }

            var told = await table.GetEntityIfExistsAsync<TableEntity>(Rows.RetentionPartition, Rows.Warned(id), cancellationToken: cancellationToken);
            if (!told.HasValue || told.Value!.GetInt64(Version) != snapshot.Head.Version)
            {
                await TellAsync(snapshot, journey, cancellationToken);
            }
            else if (time.GetUtcNow() - told.Value!.GetDateTimeOffset(WarnedAt) >= Notice)
            {
                await removal.RemoveAsync(journey, snapshot, cancellationToken);
                desk.Forget(id);
                Log.Removed(logger, id.Value);
            }
        }
        catch (InvalidDataException damaged)
        {
            // One journey that cannot be read must not keep the others.
            Log.NotReadable(logger, damaged, id.Value);
        }
    }

    private async Task TellAsync(JourneySnapshot snapshot, Journey journey, CancellationToken cancellationToken)
    {
        try
        {
            if (!await warning.PostAsync(snapshot, journey, time.GetUtcNow() + Notice, cancellationToken))
            {
                return;
            }
        }
        catch (ConnectorException refused) when (refused.IsTransient)
        {
            return;
        }
        catch (ConnectorException refused)
        {
            // The channel is gone, or the app was removed from it: there is nobody left to tell, and time goes on all the same.
            Log.NotTold(logger, refused.StatusCode, refused.ErrorCode);
        }

        var told = new TableEntity(Rows.RetentionPartition, Rows.Warned(journey.Id)) { [WarnedAt] = time.GetUtcNow(), [Version] = snapshot.Head.Version };
        await table.UpsertEntityAsync(told, TableUpdateMode.Replace, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Journeys that are due could not be looked for; the next round tries again.")]
        public static partial void Postponed(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Error, Message = "Looking for journeys that are due failed, and is tried again.")]
        public static partial void Failed(ILogger logger, Exception fault);

        [LoggerMessage(Level = LogLevel.Information, Message = "Journey {Journey} was deleted: nothing happened in it for as long as journeys are kept.")]
        public static partial void Removed(ILogger logger, string journey);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A channel could not be told that its journey will be deleted: Teams answered {Status} {Code}.")]
        public static partial void NotTold(ILogger logger, int? status, string code);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Journey {Journey} cannot be read, and is kept.")]
        public static partial void NotReadable(ILogger logger, Exception damaged, string journey);
    }
}
