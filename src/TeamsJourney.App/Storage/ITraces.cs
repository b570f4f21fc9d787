namespace TeamsJourney.App.Storage;

/// <summary>What a store still has of rows that were replaced or deleted.</summary>
internal interface ITraces
{
    /// <summary>Clears it; afterwards the store holds nothing but its rows.</summary>
    /// <exception cref="Azure.RequestFailedException">The store could not; asking again is safe.</exception>
    Task ClearAsync(CancellationToken cancellationToken);
}

/// <summary>A table service that keeps nothing of what was replaced, as far as anybody can reach it.</summary>
internal sealed class NoTraces : ITraces
{
    /// <inheritdoc/>
    public Task ClearAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
