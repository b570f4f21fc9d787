namespace TeamsJourney.App.Privacy.Keys;

/// <summary>The key as the operator set it.</summary>
internal sealed class KeyInSettings(byte[] key) : IKeyKeeper
{
    /// <inheritdoc/>
    public string Setting => PrivacySettings.KeyName;

    /// <inheritdoc/>
    public Task<KeptKey> FindAsync(string version, CancellationToken cancellationToken) => FindOrMakeAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<KeptKey> FindOrMakeAsync(CancellationToken cancellationToken) => Task.FromResult(new KeptKey(key, ""));
}
