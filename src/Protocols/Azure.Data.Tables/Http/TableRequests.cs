using Azure.Core;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Http;

internal sealed class TableRequests(string tableName)
{
    public string TableName { get; } = tableName;

    public static TableRequests WithToken(Uri endpoint, string tableName, TokenCredential credential, TableClientOptions options) => throw new NotImplementedException();

    public static TableRequests WithKey(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options) => throw new NotImplementedException();

    public Task<Response<TableItem>> CreateTableAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Response<T>> GetAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity => throw new NotImplementedException();

    public Task<NullableResponse<T>> GetIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity => throw new NotImplementedException();

    public AsyncPageable<T> Query<T>(string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity => throw new NotImplementedException();

    public Task<Response> WriteAsync(TableTransactionActionType action, ITableEntity entity, ETag ifMatch, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<Response<IReadOnlyList<Response>>> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken) => throw new NotImplementedException();
}

internal sealed record TableConnection(Uri Endpoint, TableSharedKeyCredential Credential)
{
    public static TableConnection Parse(string connectionString) => throw new NotImplementedException();
}

internal static class QueryFilter
{
    public static string Create(FormattableString filter) => throw new NotImplementedException();
}
