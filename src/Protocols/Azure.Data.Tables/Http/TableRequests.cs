using System.Text.Json;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Http;

/// <summary>The requests for one table, through Azure.Core's pipeline, which retries 408, 429, 5xx and broken connections.</summary>
internal sealed class TableRequests
{
    private const string TokenScope = "https://storage.azure.com/.default";
    private readonly HttpPipeline _pipeline;
    private readonly string _endpoint;
    private readonly string _version;

    private TableRequests(Uri endpoint, string tableName, HttpPipelinePolicy authentication, TableClientOptions options)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        ArgumentException.ThrowIfNullOrEmpty(tableName);
        _pipeline = HttpPipelineBuilder.Build(options, [], [authentication], new ResponseClassifier());
        _endpoint = endpoint.GetLeftPart(UriPartial.Path).TrimEnd('/');
        _version = options.VersionText;
        TableName = tableName;
    }

    public string TableName { get; }

    public static TableRequests WithToken(Uri endpoint, string tableName, TokenCredential credential, TableClientOptions options) =>
        new(endpoint, tableName, new BearerTokenAuthenticationPolicy(credential, TokenScope), options);

    public static TableRequests WithKey(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions options) =>
        new(endpoint, tableName, new SharedKeyPolicy(credential, TimeProvider.System), options);

    public async Task<Response<TableItem>> CreateTableAsync(CancellationToken cancellationToken)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new NewTable(TableName), NewTableJson.Default.NewTable);
        var response = await SendAsync(new(RequestMethod.Post, $"{_endpoint}/Tables", Headers(body: true, returnNothing: true), body), cancellationToken);
        var exists = response.Status == 409 && TableErrors.CodeOf(response) is { } code && code == TableErrorCode.TableAlreadyExists;
        return Response.FromValue(new TableItem(TableName), exists ? response : TableAnswers.Expect(response, 201, 204));
    }

    public async Task<Response<T>> GetAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity =>
        TableAnswers.Entity<T>(await ReadAsync(partitionKey, rowKey, select, cancellationToken), partitionKey, rowKey, isWhole: select is null);

    public async Task<NullableResponse<T>> GetIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var response = await ReadAsync(partitionKey, rowKey, select, cancellationToken);
        return TableAnswers.IsNoSuchEntity(response) ? new NoEntityResponse<T>(response) : TableAnswers.Entity<T>(response, partitionKey, rowKey, isWhole: select is null);
    }

    public AsyncPageable<T> Query<T>(string? filter, int? maxPerPage, IEnumerable<string>? select, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        var selected = select is null ? null : string.Join(',', select);
        return new TablePages<T>((continuation, size) => QueryPageAsync<T>(filter, size, selected, continuation, cancellationToken), maxPerPage);
    }

    public async Task<Response> WriteAsync(TableTransactionActionType action, ITableEntity entity, ETag ifMatch, CancellationToken cancellationToken) =>
        TableAnswers.ExpectWritten(await SendAsync(Write(action, entity, ifMatch), cancellationToken));

    public async Task<Response> DeleteAsync(string partitionKey, string rowKey, ETag ifMatch, CancellationToken cancellationToken)
    {
        var response = await SendAsync(Delete(partitionKey, rowKey, ifMatch), cancellationToken);
        return TableAnswers.IsNoSuchEntity(response) ? response : TableAnswers.Expect(response, 204);
    }

    public async Task<Response<IReadOnlyList<Response>>> SubmitAsync(IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        TransactionRules.Check(actions);
        var transaction = new TransactionBody();
        foreach (var action in actions)
        {
            transaction.Add(Write(action.ActionType, action.Entity, action.ETag));
        }

        var body = transaction.End();
        TransactionRules.Check(body);
        var response = await SendAsync(
            new(RequestMethod.Post, $"{_endpoint}/$batch", [.. Headers(body: false, returnNothing: false), ("Content-Type", transaction.ContentType)], body),
            cancellationToken);
        return Response.FromValue(TableAnswers.Parts(response, actions), response);
    }

    private static string Parameter(string name, string? value) => value is null ? "" : $"&{name}={Uri.EscapeDataString(value)}";

    private async Task<Page<T>> QueryPageAsync<T>(string? filter, int? size, string? select, string? continuation, CancellationToken cancellationToken)
        where T : class, ITableEntity
    {
        // The token is the service's two headers with a space between; neither holds a space, and the second may be missing.
        var next = continuation?.Split(' ', 2);
        var address = $"{_endpoint}/{TableName}()?$format={Uri.EscapeDataString(EntityJson.MediaType)}"
            + Parameter("$filter", filter)
            + Parameter("$top", size?.ToString(System.Globalization.CultureInfo.InvariantCulture))
            + Parameter("$select", select)
            + Parameter("NextPartitionKey", next?[0])
            + Parameter("NextRowKey", next is [_, { Length: > 0 } row] ? row : null);
        var response = await SendAsync(new(RequestMethod.Get, address, Headers(body: false, returnNothing: false), default), cancellationToken);
        return Page<T>.FromValues(
            TableAnswers.Entities<T>(response, isWhole: select is null),
            response.Headers.TryGetValue("x-ms-continuation-NextPartitionKey", out var partition)
                ? $"{partition} {(response.Headers.TryGetValue("x-ms-continuation-NextRowKey", out var rowKey) ? rowKey : "")}"
                : null,
            response);
    }

    private ValueTask<Response> ReadAsync(string partitionKey, string rowKey, IEnumerable<string>? select, CancellationToken cancellationToken)
    {
        var address = $"{Address(partitionKey, rowKey)}?$format={Uri.EscapeDataString(EntityJson.MediaType)}{Parameter("$select", select is null ? null : string.Join(',', select))}";
        return SendAsync(new(RequestMethod.Get, address, Headers(body: false, returnNothing: false), default), cancellationToken);
    }

    private EntityWrite Write(TableTransactionActionType action, ITableEntity entity, ETag ifMatch) => action switch
    {
        TableTransactionActionType.Add => new(RequestMethod.Post, $"{_endpoint}/{TableName}", Headers(body: true, returnNothing: true), EntityJson.Write(entity)),
        TableTransactionActionType.UpdateMerge => Update(RequestMethod.Patch, entity, ifMatch),
        TableTransactionActionType.UpdateReplace => Update(RequestMethod.Put, entity, ifMatch),
        TableTransactionActionType.UpsertMerge => Update(RequestMethod.Patch, entity, default),
        TableTransactionActionType.UpsertReplace => Update(RequestMethod.Put, entity, default),
        TableTransactionActionType.Delete => Delete(entity.PartitionKey, entity.RowKey, ifMatch),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private EntityWrite Update(RequestMethod method, ITableEntity entity, ETag ifMatch)
    {
        var headers = Headers(body: true, returnNothing: false);
        return new(method, Address(entity.PartitionKey, entity.RowKey), ifMatch == default ? headers : [.. headers, ("If-Match", ifMatch.ToString())], EntityJson.Write(entity));
    }

    private EntityWrite Delete(string partitionKey, string rowKey, ETag ifMatch) => new(
        RequestMethod.Delete,
        Address(partitionKey, rowKey),
        [.. Headers(body: false, returnNothing: false), ("If-Match", (ifMatch == default ? ETag.All : ifMatch).ToString())],
        default);

    private string Address(string partitionKey, string rowKey)
    {
        ArgumentNullException.ThrowIfNull(partitionKey);
        ArgumentNullException.ThrowIfNull(rowKey);
        return $"{_endpoint}/{TableName}(PartitionKey={Uri.EscapeDataString(QueryFilter.Quote(partitionKey))},RowKey={Uri.EscapeDataString(QueryFilter.Quote(rowKey))})";
    }

    private List<(string Name, string Value)> Headers(bool body, bool returnNothing)
    {
        List<(string, string)> headers = [("x-ms-version", _version), ("DataServiceVersion", "3.0"), ("Accept", EntityJson.MediaType)];
        if (body)
        {
            headers.Add(("Content-Type", "application/json"));
        }

        if (returnNothing)
        {
            headers.Add(("Prefer", "return-no-content"));
        }

        return headers;
    }

    private async ValueTask<Response> SendAsync(EntityWrite write, CancellationToken cancellationToken)
    {
        using var message = _pipeline.CreateMessage();
        message.Request.Method = write.Method;
        message.Request.Uri.Reset(new Uri(write.Address));
        foreach (var (name, value) in write.Headers)
        {
            message.Request.Headers.Add(name, value);
        }

        if (!write.Body.IsEmpty)
        {
            message.Request.Content = RequestContent.Create(write.Body);
        }

        await _pipeline.SendAsync(message, cancellationToken);
        // The pipeline has buffered the content, which stays readable after the message is disposed.
        return message.Response;
    }
}
