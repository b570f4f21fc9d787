using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>A table on the other side of a wire that can be cut.</summary>
internal sealed class CutTable(TableClient table, Cutter cutter) : TableClient, ITraces
{
    private readonly int _life = cutter.Life;

    public override string Name => table.Name;

    public override Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        CallAsync("create", () => table.CreateIfNotExistsAsync(cancellationToken));

    public override Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        CallAsync($"get {partitionKey} {rowKey}", () => table.GetEntityAsync<T>(partitionKey, rowKey, select, cancellationToken));

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        CallAsync($"find {partitionKey} {rowKey}", () => table.GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken));

    public override AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
        new CutPages<T>(table.QueryAsync<T>(filter, maxPerPage, select, cancellationToken), this, filter ?? "");

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        CallAsync($"add {entity.PartitionKey} {entity.RowKey}", () => table.AddEntityAsync(entity, cancellationToken));

    public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        CallAsync($"upsert {entity.PartitionKey} {entity.RowKey}", () => table.UpsertEntityAsync(entity, mode, cancellationToken));

    public override Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        CallAsync($"update {entity.PartitionKey} {entity.RowKey}", () => table.UpdateEntityAsync(entity, ifMatch, mode, cancellationToken));

    public override Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        CallAsync($"delete {partitionKey} {rowKey}", () => table.DeleteEntityAsync(partitionKey, rowKey, ifMatch, cancellationToken));

    public override Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        List<TableTransactionAction> actions = [.. transactionActions];
        return CallAsync($"submit {actions[0].Entity.PartitionKey} {string.Join(',', actions.Select(action => action.Entity.RowKey))}", () => table.SubmitTransactionAsync(actions, cancellationToken));
    }

    public Task ClearAsync(CancellationToken cancellationToken) => CallAsync("clear", async () =>
    {
        await ((ITraces)table).ClearAsync(cancellationToken);
        return true;
    });

    private async Task<T> CallAsync<T>(string what, Func<Task<T>> call)
    {
        try
        {
            await cutter.Hold(what);
            switch (cutter.Begin($"store {what}", _life))
            {
                case null:
                    return await call();
                case Cut.Throttled:
                    throw new RequestFailedException(429, "Throttled.");
                case Cut.Unavailable:
                    throw new RequestFailedException(503, "Unavailable.");
                case Cut.Fails:
                    throw new RequestFailedException(500, "Fails.");
                case Cut.TimesOut:
                    // As Azure.Core gives up.
                    throw new TaskCanceledException("The operation was cancelled because it exceeded the configured timeout.");
                case Cut.AnswerLost:
                    await call();
                    throw new RequestFailedException(0, "The connection broke.");
                case Cut.DiesAfter:
                    await call();
                    cutter.Die();
                    throw new DeadException();
                default:
                    throw new DeadException();
            }
        }
        finally
        {
            cutter.End();
        }
    }

    private sealed class CutPages<T>(AsyncPageable<T> pages, CutTable table, string filter) : AsyncPageable<T>
        where T : class, ITableEntity
    {
        public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
        {
            await using var inner = pages.AsPages(continuationToken, pageSizeHint).GetAsyncEnumerator();
            do
            {
                if (!await table.CallAsync($"query {filter}", () => inner.MoveNextAsync().AsTask()))
                {
                    yield break;
                }

                yield return inner.Current;
            }
            while (inner.Current.ContinuationToken is not null);
        }
    }
}
