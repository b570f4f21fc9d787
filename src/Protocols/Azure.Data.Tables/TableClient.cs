using System.Diagnostics.CodeAnalysis;
using Azure.Core;
using Azure.Data.Tables.Http;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables;

/// <summary>
/// One table of the Azure Table service. A strict subset of the class of that name in the package Azure.Data.Tables 12: what is
/// here has the same names, signatures and outcomes, what is not here is absent. Two differences: the only entity type is
/// <see cref="TableEntity"/>; another one gives a <see cref="NotSupportedException"/>. And it believes only the service: an answer that is not one of the
/// service's gives a <see cref="RequestFailedException"/> with the code <c>UnusableAnswer</c> and the status 0, as a broken connection does, and a 404
/// without the service's code is no proof that something is not there. What failures say quotes nothing of an answer but its code.
/// </summary>
[SuppressMessage("Naming", "CA1716", Justification = "The SDK's parameter names.")]
public class TableClient
{
    private readonly TableRequests _requests = null!;

    /// <summary>For subclasses that store elsewhere.</summary>
    protected TableClient()
    {
    }

    /// <summary>A table, found and opened by a connection string.</summary>
    /// <param name="connectionString">
    /// <c>UseDevelopmentStorage=true</c>, or <c>AccountName</c> and <c>AccountKey</c> with either <c>TableEndpoint</c> or <c>EndpointSuffix</c>.
    /// </param>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="options">Retries, transport and diagnostics.</param>
    /// <exception cref="FormatException">The connection string lacks something; its contents are not repeated.</exception>
    public TableClient(string connectionString, string tableName, TableClientOptions? options = null)
        : this(TableConnection.Parse(connectionString), tableName, options)
    {
    }

    /// <summary>A table, opened with a Microsoft Entra identity.</summary>
    /// <param name="endpoint">The table endpoint of the account, over https.</param>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="tokenCredential">Gives tokens for <c>https://storage.azure.com/.default</c>.</param>
    /// <param name="options">Retries, transport and diagnostics.</param>
    public TableClient(Uri endpoint, string tableName, TokenCredential tokenCredential, TableClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(tokenCredential);
        _requests = TableRequests.WithToken(endpoint, tableName, tokenCredential, options ?? new());
    }

    /// <summary>A table, opened with the account's key.</summary>
    /// <param name="endpoint">The table endpoint of the account.</param>
    /// <param name="tableName">The name of the table.</param>
    /// <param name="credential">The account's name and key.</param>
    /// <param name="options">Retries, transport and diagnostics.</param>
    public TableClient(Uri endpoint, string tableName, TableSharedKeyCredential credential, TableClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(credential);
        _requests = TableRequests.WithKey(endpoint, tableName, credential, options ?? new());
    }

    private TableClient(TableConnection connection, string tableName, TableClientOptions? options)
        : this(connection.Endpoint, tableName, connection.Credential, options)
    {
    }

    /// <summary>The name of the table.</summary>
    public virtual string Name => _requests.TableName;

    /// <summary>Writes a filter, with the values quoted and escaped as OData demands.</summary>
    /// <param name="filter">An interpolated text, such as <c>$"PartitionKey eq {key}"</c>.</param>
    /// <exception cref="ArgumentException">A value has a type that a filter cannot hold.</exception>
    public static string CreateQueryFilter(FormattableString filter) => QueryFilter.Create(filter);

    /// <summary>Creates the table; an existing one stays as it is.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<Response<TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
        _requests.CreateTableAsync(cancellationToken);

    /// <summary>Reads an entity.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The row.</param>
    /// <param name="select">The properties to read; all when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="RequestFailedException">404: there is no such entity or table; or the service refused.</exception>
    public virtual Task<Response<T>> GetEntityAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => _requests.GetAsync<T>(partitionKey, rowKey, select, cancellationToken);

    /// <summary>Reads an entity that may not be there.</summary>
    /// <inheritdoc cref="GetEntityAsync" path="/param" />
    /// <exception cref="RequestFailedException">The service refused.</exception>
    public virtual Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => _requests.GetIfExistsAsync<T>(partitionKey, rowKey, select, cancellationToken);

    /// <summary>Reads entities, ordered by partition and row key; page by page while it is enumerated.</summary>
    /// <param name="filter">An OData filter, as by <see cref="CreateQueryFilter"/>; everything when <see langword="null"/>.</param>
    /// <param name="maxPerPage">The most entities in a page, 1 to 1,000; the service's 1,000 when <see langword="null"/>.</param>
    /// <param name="select">The properties to read; all when <see langword="null"/>.</param>
    /// <param name="cancellationToken">Ends the wait for a page.</param>
    /// <exception cref="RequestFailedException">Thrown while enumerating: the service refused.</exception>
    public virtual AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => _requests.Query<T>(filter, maxPerPage, select, cancellationToken);

    /// <summary>Inserts an entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="cancellationToken">Ends the wait; the entity may have been written all the same.</param>
    /// <returns>A response whose headers hold the ETag.</returns>
    /// <exception cref="RequestFailedException">409: the entity exists; 404: the table does not; or the service refused.</exception>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => _requests.WriteAsync(TableTransactionActionType.Add, entity, default, cancellationToken);

    /// <summary>Inserts an entity, or writes over the stored one.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="mode">What happens to properties that only the stored entity has.</param>
    /// <param name="cancellationToken">Ends the wait; the entity may have been written all the same.</param>
    /// <returns>A response whose headers hold the ETag.</returns>
    /// <exception cref="RequestFailedException">404: the table does not exist; or the service refused.</exception>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        _requests.WriteAsync(
            mode == TableUpdateMode.Merge ? TableTransactionActionType.UpsertMerge : TableTransactionActionType.UpsertReplace,
            entity,
            default,
            cancellationToken);

    /// <summary>Writes over a stored entity.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="ifMatch">The version that the stored entity must have, or <see cref="ETag.All"/>.</param>
    /// <param name="mode">What happens to properties that only the stored entity has.</param>
    /// <param name="cancellationToken">Ends the wait; the entity may have been written all the same.</param>
    /// <returns>A response whose headers hold the ETag.</returns>
    /// <exception cref="ArgumentException"><paramref name="ifMatch"/> is the default value.</exception>
    /// <exception cref="RequestFailedException">412: another version is stored; 404: none is; or the service refused.</exception>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity =>
        ifMatch == default
            ? throw new ArgumentException("An update needs an ETag; ETag.All writes over any version.", nameof(ifMatch))
            : _requests.WriteAsync(
                mode == TableUpdateMode.Merge ? TableTransactionActionType.UpdateMerge : TableTransactionActionType.UpdateReplace,
                entity,
                ifMatch,
                cancellationToken);

    /// <summary>Deletes an entity.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The row.</param>
    /// <param name="ifMatch">The version that the stored entity must have; any when it is the default value.</param>
    /// <param name="cancellationToken">Ends the wait; the entity may be gone all the same.</param>
    /// <returns>A response with status 204, or with 404 when there was no such entity, which is no error.</returns>
    /// <exception cref="RequestFailedException">412: another version is stored; or the service refused.</exception>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        _requests.DeleteAsync(partitionKey, rowKey, ifMatch, cancellationToken);

    /// <summary>
    /// Applies actions in one partition, all or none. A retry after a lost answer may meet its own first try: a 409 or 412
    /// then comes as it is, and the caller finds out by reading. Where the service answers that it is too busy inside the
    /// answer (500, 503), that comes as a failed transaction too, and is the caller's to try again.
    /// </summary>
    /// <param name="transactionActions">1 to 100 actions in one partition, no row twice, less than 4 MiB in all.</param>
    /// <param name="cancellationToken">Ends the wait; the transaction may have been applied all the same.</param>
    /// <returns>One response for each action, whose headers hold the ETag.</returns>
    /// <exception cref="TableTransactionFailedException">An action failed (404, 409, 412) or a limit is exceeded (400, 413); nothing was applied.</exception>
    /// <exception cref="RequestFailedException">The service refused.</exception>
    /// <exception cref="InvalidOperationException">There are no actions.</exception>
    public virtual Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(transactionActions);
        return _requests.SubmitAsync([.. transactionActions], cancellationToken);
    }
}
