using System.Collections.Concurrent;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// A table in a SQLite file that behaves as one of the Table service: ETags, refusals, limits, transactions, paging. It overrides only
/// what is virtual in the SDK, and what it does not override is not used. Order of keys: by Unicode code point.
/// </summary>
internal sealed class SqliteTableClient(string name, ConcurrentDictionary<string, long> tables, EntityReaders readers, CommitLoop commits) : TableClient, ITraces
{
    private const int MaxPageSize = 1000;

    public override string Name => name;

    /// <summary>
    /// Writes the whole file anew and empties its log: both hold rows as they were. Takes about as long as reading and writing the file, in
    /// which nobody else writes.
    /// </summary>
    public Task ClearAsync(CancellationToken cancellationToken) => commits.WriteAsync(new TraceClearing(cancellationToken), cancellationToken);

    public override async Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        if (tables.ContainsKey(name))
        {
            return Response.FromValue(new TableItem(name), new EntityResponse(409));
        }

        await commits.WriteAsync(new TableCreation(name, tables, cancellationToken), cancellationToken);
        return Response.FromValue(new TableItem(name), new EntityResponse(204));
    }

    public override async Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        _ = Table();
        var found = await GetEntityIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken);
        return found.HasValue ? Response.FromValue(found.Value!, found.GetRawResponse()) : throw TableRefusal.NotFound.ToException();
    }

    public override Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        cancellationToken.ThrowIfCancellationRequested();
        var selected = select?.ToHashSet(StringComparer.Ordinal);
        // As in the SDK, a table that is not there has no entities.
        var entity = tables.TryGetValue(name, out var table) ? readers.Read(reader => reader.Find(table, partitionKey, rowKey, selected)) : null;
        return Task.FromResult<NullableResponse<T>>(entity is null ? new NoEntity<T>() : Response.FromValue(As<T>(entity), new EntityResponse(200, entity.ETag)));
    }

    public override AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
    {
        var (keys, selected) = (KeyFilter.Parse(filter), select?.ToHashSet(StringComparer.Ordinal));
        return new EntityPages<T>((after, size) => ReadPage<T>(keys, after, size ?? maxPerPage ?? MaxPageSize, selected, cancellationToken));
    }

    public override Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) =>
        WriteAsync(new TableTransactionAction(TableTransactionActionType.Add, entity), cancellationToken);

    public override Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        WriteAsync(new TableTransactionAction(mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace, entity), cancellationToken);

    public override Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
        ifMatch == default
            ? throw new ArgumentException("An update needs an ETag; ETag.All writes over any version.", nameof(ifMatch))
            : WriteAsync(new TableTransactionAction(mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace, entity, ifMatch), cancellationToken);

    public override async Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        if (!tables.ContainsKey(name))
        {
            return new EntityResponse(404);
        }

        var action = new TableTransactionAction(TableTransactionActionType.Delete, new TableEntity(partitionKey, rowKey), ifMatch);
        return await SendAsync([Prepare(action)], cancellationToken) switch
        {
            WriteOutcome.Written => new EntityResponse(204),
            // As in the SDK, what is already gone is no failure.
            WriteOutcome.Refused { Refusal.Status: 404 } => new EntityResponse(404),
            WriteOutcome.Refused refused => throw refused.Refusal.ToException(),
            _ => throw new InvalidOperationException("A write has no outcome."),
        };
    }

    public override async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        List<TableTransactionAction> actions = [.. transactionActions];
        TransactionRules.Check(actions);
        return await SendAsync([.. actions.Select(Prepare)], cancellationToken) switch
        {
            WriteOutcome.Written written => Response.FromValue<IReadOnlyList<Response>>([.. actions.Select(action => Answer(action, written.Stamp))], new EntityResponse(202)),
            WriteOutcome.Refused refused => throw refused.Refusal.ToException(refused.Action),
            _ => throw new InvalidOperationException("A write has no outcome."),
        };
    }

    private static EntityResponse Answer(TableTransactionAction action, long stamp) =>
        new(204, action.ActionType == TableTransactionActionType.Delete ? null : Stamp.ToETag(stamp));

    /// <summary>The rules have been checked; the entity is copied, so that the caller may change it while the write waits.</summary>
    private static EntityAction Prepare(TableTransactionAction action)
    {
        // As in the SDK, an update without an ETag is sent without a condition, and that is an upsert.
        var type = (action.ActionType, action.ETag == default) switch
        {
            (TableTransactionActionType.UpdateMerge, true) => TableTransactionActionType.UpsertMerge,
            (TableTransactionActionType.UpdateReplace, true) => TableTransactionActionType.UpsertReplace,
            var (given, _) => given,
        };
        var isConditional = type is TableTransactionActionType.UpdateMerge or TableTransactionActionType.UpdateReplace or TableTransactionActionType.Delete;
        long? expected = isConditional && action.ETag != default && action.ETag != ETag.All ? Stamp.FromETag(action.ETag) : null;
        byte[] properties = type == TableTransactionActionType.Delete ? [] : EntityBytes.Write(TransactionRules.AsTableEntity(action.Entity));
        return new(type, action.Entity.PartitionKey, action.Entity.RowKey, expected, properties);
    }

    private static T As<T>(TableEntity entity)
        where T : class, ITableEntity =>
        entity as T ?? throw new NotSupportedException($"{typeof(T).Name} is not supported: the only entity type is {nameof(TableEntity)}.");

    private async Task<Response> WriteAsync(TableTransactionAction action, CancellationToken cancellationToken)
    {
        if (TransactionRules.Check(action) is { } broken)
        {
            throw broken.ToException();
        }

        return await SendAsync([Prepare(action)], cancellationToken) switch
        {
            WriteOutcome.Written written => Answer(action, written.Stamp),
            WriteOutcome.Refused refused => throw refused.Refusal.ToException(),
            _ => throw new InvalidOperationException("A write has no outcome."),
        };
    }

    private Task<WriteOutcome> SendAsync(IReadOnlyList<EntityAction> actions, CancellationToken cancellationToken) =>
        commits.WriteAsync(new EntityTransaction(Table(), actions, cancellationToken), cancellationToken);

    private long Table() => tables.TryGetValue(name, out var table) ? table : throw TableRefusal.TableNotFound.ToException();

    private Page<T> ReadPage<T>(KeyFilter filter, EntityKeys? after, int size, IReadOnlySet<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (size is < 1 or > MaxPageSize)
        {
            throw TableRefusal.New(400, TableErrorCode.InvalidInput, "A page holds 1 to 1,000 entities.").ToException();
        }

        var table = Table();
        var (entities, next) = readers.Read(reader => reader.ReadPage(table, filter, after, size, select));
        return Page<T>.FromValues(entities.ConvertAll(As<T>), next?.ToToken(), new EntityResponse(200));
    }
}
