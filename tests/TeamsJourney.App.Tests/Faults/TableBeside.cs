using System.Text;
using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Storage.Embedded;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>What stands in the embedded store of a service that is at work, read from beside it.</summary>
internal sealed class TableBeside(string path) : TableClient
{
    public override AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var keys = KeyFilter.Parse(filter);
        return new EntityPages<T>((_, _) => Page<T>.FromValues(
            [.. Read().Where(row => IsIn(keys.Partition, row.PartitionKey) && IsIn(keys.Row, row.RowKey)).Select(row => (row as T)!)], null, new EntityResponse(200)));
    }

    private static bool IsIn(KeyRange range, string key) =>
        (range.Low is not { } low || Compare(key, low.Value) >= (low.Inclusive ? 0 : 1)) && (range.High is not { } high || Compare(key, high.Value) <= (high.Inclusive ? 0 : -1));

    private static int Compare(string left, string right) => Math.Sign(Encoding.UTF8.GetBytes(left).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(right)));

    private List<TableEntity> Read()
    {
        using var connection = StorageFile.OpenBeside(path);
        using var query = new Statement(connection, "SELECT partition, row, stamp, properties FROM entities ORDER BY partition, row");
        List<TableEntity> rows = [];
        while (query.Step())
        {
            var row = new TableEntity(query.Text(0), query.Text(1)) { ETag = Stamp.ToETag(query.Number(2)), Timestamp = Stamp.ToTime(query.Number(2)) };
            EntityBytes.Read(query.Bytes(3), row);
            rows.Add(row);
        }

        return rows;
    }
}
