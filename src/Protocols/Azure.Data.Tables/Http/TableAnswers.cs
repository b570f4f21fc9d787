using System.Text;
using System.Text.Json;
using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Http;

/// <summary>
/// What an answer says, or that it is none of the service's: something on the way may answer in its place, with any status. What is not understood
/// to the last bit is not believed.
/// </summary>
internal static class TableAnswers
{
    /// <summary>The answer, when it has one of the statuses that the service gives for success (learn.microsoft.com, "Table service REST API").</summary>
    /// <exception cref="RequestFailedException">The service refused, or it is no answer of the service's.</exception>
    public static Response Expect(Response response, params ReadOnlySpan<int> statuses) => statuses.Contains(response.Status)
        ? response
        : throw (response.Status is >= 200 and < 300 ? TableErrors.Unusable($"status {response.Status}") : TableErrors.From(response));

    /// <summary>The answer to a write, whose ETag the next write will need.</summary>
    /// <exception cref="RequestFailedException">The service refused, or it is no answer of the service's.</exception>
    public static Response ExpectWritten(Response response)
    {
        Expect(response, 201, 204);
        return IsWritten(response) ? response : throw TableErrors.Unusable("no ETag");
    }

    /// <summary>Whether the service says that there is no such entity: anyone can say 404.</summary>
    public static bool IsNoSuchEntity(Response response) =>
        response.Status == 404 && TableErrors.CodeOf(response) is { } code && (code == TableErrorCode.ResourceNotFound || code == TableErrorCode.EntityNotFound);

    /// <summary>Reads the answer to a question for one entity.</summary>
    /// <exception cref="RequestFailedException">The service refused, or it is no such answer.</exception>
    public static Response<T> Entity<T>(Response response, string partitionKey, string rowKey, bool isWhole)
        where T : class, ITableEntity => Understand(Expect(response, 200), json =>
        {
            var entity = Entity<T>(json, ETagOf(response), isWhole);
            return !isWhole || (entity.PartitionKey == partitionKey && entity.RowKey == rowKey)
                ? Response.FromValue(entity, response)
                : throw new FormatException("another entity");
        });

    /// <summary>Reads a page of entities.</summary>
    /// <exception cref="RequestFailedException">The service refused, or it is no such answer.</exception>
    public static List<T> Entities<T>(Response response, bool isWhole)
        where T : class, ITableEntity => Understand<List<T>>(
            Expect(response, 200), json => [.. json.GetProperty("value").EnumerateArray().Select(entity => Entity<T>(entity, null, isWhole))]);

    /// <summary>
    /// Reads the answer to a transaction: a part for each action, each done; or one part alone, with why none was (OData, "Batch Processing":
    /// a change set is answered with one response when it fails).
    /// </summary>
    /// <exception cref="TableTransactionFailedException">The service refused.</exception>
    /// <exception cref="RequestFailedException">It is no such answer; whether the transaction was done is not known.</exception>
    public static IReadOnlyList<Response> Parts(Response response, IReadOnlyList<TableTransactionAction> actions)
    {
        Expect(response, 202);
        if (response.Headers.ContentType?.StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase) is not true
            || TransactionBody.ReadAnswer(response.ContentStream ?? Stream.Null) is not { } parts)
        {
            throw TableErrors.Unusable("no parts");
        }

        if (parts is [{ Status: >= 400 } failed])
        {
            throw TableErrors.Transaction(failed, actions.Count);
        }

        return parts.Count == actions.Count && parts.Zip(actions).All(one => IsDone(one.First, one.Second))
            ? parts
            : throw TableErrors.Unusable("other parts than were asked for");
    }

    private static bool IsDone(Response part, TableTransactionAction action) =>
        part.Status is 201 or 204 && (action.ActionType is TableTransactionActionType.Delete || IsWritten(part));

    private static bool IsWritten(Response response) => ETagOf(response) is not null;

    // Azure.Core throws at a header that does not look like one.
    private static ETag? ETagOf(Response response) =>
        response.Headers.TryGetValue("ETag", out var text) && IsVersion(text) && text.TrimStart('W').TrimStart('/') is ['"', .., '"'] ? new ETag(text) : null;

    // "*" is any version: whoever takes it for one writes over everything. And lines would become headers of their own in a transaction.
    private static bool IsVersion(string etag) => etag is { Length: > 0 and <= 1024 } and not "*" && etag.All(character => character is > ' ' and <= '~');

    private static T Entity<T>(JsonElement json, ETag? header, bool isWhole)
        where T : class, ITableEntity
    {
        var entity = EntityJson.Read<T>(json, header);
        return isWhole && (entity.PartitionKey is null || entity.RowKey is null || !IsVersion(entity.ETag.ToString())) ? throw new FormatException("no entity") : entity;
    }

    private static T Understand<T>(Response response, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            return read(json.RootElement);
        }
        catch (Exception odd) when (odd is JsonException or FormatException or OverflowException or InvalidOperationException or KeyNotFoundException or DecoderFallbackException)
        {
            // Not passed on: what it says may quote the answer.
            throw TableErrors.Unusable(odd.GetType().Name);
        }
    }
}
