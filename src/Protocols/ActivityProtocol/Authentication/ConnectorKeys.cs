using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol;

/// <summary>Holds the connector's keys: fresh for a day, fetched by one for all, and never more often than an interval however many ask.</summary>
internal sealed partial class ConnectorKeys(ConnectorMetadata metadata, TimeProvider timeProvider, ILogger<BotAuthentication> logger)
{
    // Microsoft asks for a refresh every 24 hours at least. Beginning at half leaves time for an outage.
    private static readonly TimeSpan Due = TimeSpan.FromHours(12);
    private static readonly TimeSpan Expired = TimeSpan.FromHours(24);

    // Keys are published long before they sign, so an unknown one is mostly noise.
    private static readonly TimeSpan PauseAfterSuccess = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(15);

    private readonly Lock gate = new();
    private State state = new(null, null, Failed: false);
    private Task<State>? fetching;

    /// <summary>Finds a key; an unknown one leads to a fetch, if the last is long enough ago.</summary>
    public async Task<KeyLookup> FindAsync(string? keyId, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(keyId))
            return new KeyLookup.Unknown();

        var current = Current();
        if (Usable(current, Expired)?.Find(keyId) is { } known)
        {
            // Due, but good for hours more: nobody waits for an authority that does not answer.
            if (Usable(current, Due) is null)
                _ = RefreshAsync();
            return known;
        }

        current = await RefreshAsync().WaitAsync(cancellationToken);
        if (Usable(current, Expired)?.Find(keyId) is { } found)
            return found;
        return current.Failed || Usable(current, Expired) is null ? new KeyLookup.Unavailable() : new KeyLookup.Unknown();
    }

    /// <summary>Whether there are keys of today.</summary>
    public async Task<bool> AreThereAsync(CancellationToken cancellationToken) =>
        Usable(Current(), Due) is not null || Usable(await RefreshAsync().WaitAsync(cancellationToken), Expired) is not null;

    private State Current()
    {
        lock (gate)
            return state;
    }

    private ConnectorKeySet? Usable(State current, TimeSpan age) =>
        current.Keys is { } keys && timeProvider.GetUtcNow() - keys.FetchedAt < age ? keys : null;

    private Task<State> RefreshAsync()
    {
        lock (gate)
        {
            if (fetching is { IsCompleted: false })
                return fetching;
            var pause = state.Failed ? PauseAfterFailure : PauseAfterSuccess;
            // Measured: a clock that is put back must not keep us from asking.
            if (state.AttemptedAt is { } attempted && timeProvider.GetElapsedTime(attempted) < pause)
                return Task.FromResult(state);
            // Not bound to the request that happened to ask: one that goes away must not cost the others their keys.
            return fetching = FetchAsync(state.Keys);
        }
    }

    private async Task<State> FetchAsync(ConnectorKeySet? before)
    {
        // Leaves the lock before anything else happens.
        await Task.Yield();
        var (now, attempted) = (timeProvider.GetUtcNow(), timeProvider.GetTimestamp());
        State next;
        try
        {
            next = new(await metadata.FetchAsync(now), attempted, Failed: false);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or JsonException or InvalidMetadataException)
        {
            FetchFailed(logger, failure);
            next = new(before, attempted, Failed: true);
        }

        lock (gate)
            state = next;
        return next;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The connector's keys could not be fetched")]
    private static partial void FetchFailed(ILogger logger, Exception failure);

    private sealed record State(ConnectorKeySet? Keys, long? AttemptedAt, bool Failed);
}

/// <summary>What came of looking for a key.</summary>
internal abstract record KeyLookup
{
    private KeyLookup()
    {
    }

    public sealed record Found(ConnectorKey Key, IReadOnlySet<string> Algorithms) : KeyLookup;

    public sealed record Unknown : KeyLookup;

    public sealed record Unavailable : KeyLookup;
}
