using Azure.Data.Tables;

namespace TeamsJourney.App.Hosting;

/// <summary>Creates the table before anything reads it.</summary>
internal sealed class TableSetUp(TableClient table) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken) => await table.CreateIfNotExistsAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
