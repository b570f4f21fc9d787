using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Privacy.Keys;

/// <summary>
/// Looks the key up before anything needs it. The store remembers with which key it was begun, not the key itself: a service with another
/// one does not start, because everyone would be a stranger to it. Instances that begin a store at once agree on the key of the first.
/// </summary>
internal sealed class PrivacyKeySetUp(TableClient table, IKeyKeeper keeper, PrivacyKey key) : IHostedService
{
    private const string Check = "Check", Version = "Version";

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await FindRowAsync(cancellationToken) is { } begun)
        {
            await LoadAsync(begun, cancellationToken);
            return;
        }

        var kept = await keeper.FindOrMakeAsync(cancellationToken);
        key.Load(kept.Bytes);
        try
        {
            await table.AddEntityAsync(
                new TableEntity(Rows.PrivacyPartition, Rows.PrivacyKey) { [Check] = key.Check, [Version] = kept.Version }, cancellationToken);
        }
        catch (RequestFailedException first) when (first.Status == 409)
        {
            await LoadAsync((await FindRowAsync(cancellationToken))!, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<TableEntity?> FindRowAsync(CancellationToken cancellationToken) =>
        await table.GetEntityIfExistsAsync<TableEntity>(Rows.PrivacyPartition, Rows.PrivacyKey, cancellationToken: cancellationToken) is { HasValue: true } found
            ? found.Value
            : null;

    private async Task LoadAsync(TableEntity begun, CancellationToken cancellationToken)
    {
        key.Load((await keeper.FindAsync(begun.GetString(Version) ?? "", cancellationToken)).Bytes);
        if (key.Check != begun.GetString(Check))
        {
            throw new InvalidSettingException(
                keeper.Setting, "leads to another key than the one that this store was begun with, with which everyone would be a stranger. Put the first one back.");
        }
    }
}
