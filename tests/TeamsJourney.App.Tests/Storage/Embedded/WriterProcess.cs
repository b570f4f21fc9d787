using System.Globalization;
using Azure.Data.Tables;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Tests.Storage.Embedded;

/// <summary>
/// This assembly run as a process, to be killed: several writers, each in a partition of its own, write transactions of
/// <see cref="RowsInTransaction"/> rows and say which were acknowledged, as <c>writer transaction</c> on a line.
/// </summary>
internal static class WriterProcess
{
    public const int Writers = 8;
    public const int RowsInTransaction = 3;
    public const string TableName = "killed";

    public static string Partition(int writer) => $"w{writer}";

    public static string RowKey(int transaction, int row) => string.Create(CultureInfo.InvariantCulture, $"{transaction:d8}-{row}");

    private static async Task<int> Main(string[] arguments)
    {
        if (arguments is not [var path])
        {
            return 1;
        }

        await using var tables = SqliteTables.Open(path);
        var table = tables.GetTableClient(TableName);
        await table.CreateIfNotExistsAsync();
        var output = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true });
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(async () =>
        {
            for (var transaction = 0; ; transaction++)
            {
                await table.SubmitTransactionAsync(Enumerable.Range(0, RowsInTransaction).Select(row =>
                    new TableTransactionAction(TableTransactionActionType.Add, new TableEntity(Partition(writer), RowKey(transaction, row)) { ["Text"] = new string('x', 500) })));
                await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{writer} {transaction}"));
            }
        })));
        return 0;
    }
}
