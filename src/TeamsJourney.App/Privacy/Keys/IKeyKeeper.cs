namespace TeamsJourney.App.Privacy.Keys;

/// <summary>A key with its version, where the keeper has several.</summary>
internal sealed record KeptKey(byte[] Bytes, string Version);

/// <summary>Keeps the privacy key, away from the journeys.</summary>
internal interface IKeyKeeper
{
    /// <summary>What an operator has to look at when the key is not the right one.</summary>
    string Setting { get; }

    /// <summary>The key with which a store was begun.</summary>
    /// <exception cref="Hosting.InvalidSettingException">It is not there; the message says what to do.</exception>
    Task<KeptKey> FindAsync(string version, CancellationToken cancellationToken);

    /// <summary>The key for a store that has none yet, made when there is none.</summary>
    /// <exception cref="Hosting.InvalidSettingException">It can neither be found nor made; the message says what to do.</exception>
    Task<KeptKey> FindOrMakeAsync(CancellationToken cancellationToken);
}
