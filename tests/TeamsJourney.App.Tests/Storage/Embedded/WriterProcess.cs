using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Faults;

namespace TeamsJourney.App.Tests.Storage.Embedded;

/// <summary>
/// This assembly run as a process, to be killed: several writers, each in a partition of its own, write transactions of
/// <see cref="RowsInTransaction"/> rows and say on a line each which were acknowledged. The rows are large, so that the
/// process spends most of its life in the middle of a commit. Or it is the whole app: see <see cref="Fixture.AppProcess"/>.
/// </summary>
internal static class WriterProcess
{
    public const int RowsInTransaction = 3;
    public const string TableName = "killed";
    public const string AsApp = "app";
    public const string AsHastyApp = "hasty-app";
    private const int Writers = 8;

    /// <summary>A line that the process writes.</summary>
    public sealed record Acknowledged(string Partition, int Transaction)
    {
        public static Acknowledged? TryParse(string line) =>
            line.Split(' ') is [var partition, var transaction, "."] ? new(partition, int.Parse(transaction, CultureInfo.InvariantCulture)) : null;

        public string ToLine() => string.Create(CultureInfo.InvariantCulture, $"{Partition} {Transaction} .");
    }

    public static string RowKey(int transaction, int row) => string.Create(CultureInfo.InvariantCulture, $"{transaction:d8}-{row}");

    private static async Task<int> Main(string[] arguments)
    {
        switch (arguments)
        {
            case [AsApp, .. var settings]:
                return await ServeAsync(settings, TimeProvider.System);
            case [AsHastyApp, var begin, .. var settings]:
                return await ServeAsync(settings, new JumpingClock(DateTimeOffset.Parse(begin, CultureInfo.InvariantCulture)));
        }

        if (arguments is not [var path, var life])
        {
            return 1;
        }

        await using var tables = SqliteTables.Open(path);
        var table = tables.GetTableClient(TableName);
        await table.CreateIfNotExistsAsync();
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            var partition = $"{life}{writer}";
            for (var transaction = 0; ; transaction++)
            {
                await table.SubmitTransactionAsync(Enumerable.Range(0, RowsInTransaction).Select(row =>
                    new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(partition, RowKey(transaction, row)) { ["Text"] = new string('x', 30_000) })));
                await output.WriteLineAsync(new Acknowledged(partition, transaction).ToLine());
            }
        })));
        return 0;
    }

    private static async Task<int> ServeAsync(string[] settings, TimeProvider time)
    {
        await using var app = AppHost.Build(["--environment", "Development", .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton(time);
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync(app.Urls.First());
        await app.WaitForShutdownAsync();
        return 0;
    }
}
