using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests;

/// <summary>What goes over the wire where Azurite cannot show it: tokens, retries, lost answers, continuation.</summary>
public sealed class WireTests
{
    private const string BatchConflict = "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n"
        + "--changesetresponse_1\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
        + "HTTP/1.1 409 Conflict\r\nX-Content-Type-Options: nosniff\r\nDataServiceVersion: 3.0;\r\nContent-Type: application/json;odata=minimalmetadata\r\n\r\n"
        + "{\"odata.error\":{\"code\":\"EntityAlreadyExists\",\"message\":{\"lang\":\"en-US\",\"value\":\"1:The specified entity already exists.\\nRequestId:1\\nTime:2026-11-23T00:00:00Z\"}}}\r\n"
        + "--changesetresponse_1--\r\n--batchresponse_1--\r\n";

    private readonly List<SentRequest> _sent = [];
    private readonly Queue<Func<HttpResponseMessage>> _answers = new();

    private TableClient Table()
    {
        var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(new Service(_sent, _answers))) };
        options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
        return new(new Uri("https://account.table.core.windows.net"), "journeys", new Token(), options);
    }

    private void Answer(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) => _answers.Enqueue(() =>
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        Array.ForEach(headers, header => answer.Headers.TryAddWithoutValidation(header.Name, header.Value));
        if (body.StartsWith("--batchresponse_1", StringComparison.Ordinal))
        {
            answer.Content.Headers.ContentType = new("multipart/mixed") { Parameters = { new("boundary", "batchresponse_1") } };
        }

        return answer;
    });

    [Fact]
    public async Task A_request_carries_an_entra_token_for_storage_and_the_service_version()
    {
        Answer(HttpStatusCode.NoContent, "", ("ETag", "W/\"datetime'1'\""));
        await Table().UpsertEntityAsync(new TableEntity("it's", "r ü") { ["Value"] = 1L, ["None"] = null });
        var request = Assert.Single(_sent);
        Assert.Equal("Bearer token-for-https://storage.azure.com/.default", request.Headers["Authorization"]);
        Assert.Equal("2020-12-06", request.Headers["x-ms-version"]);
        Assert.Equal("application/json; odata=minimalmetadata", request.Headers["Accept"]);
        Assert.Equal("PATCH https://account.table.core.windows.net/journeys(PartitionKey=%27it%27%27s%27,RowKey=%27r%20%C3%BC%27)", request.Line);
        Assert.False(request.Headers.ContainsKey("If-Match"));
        Assert.Equal("""{"PartitionKey":"it's","RowKey":"r ü","Value@odata.type":"Edm.Int64","Value":"1"}""", request.Body);
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.InternalServerError)]
    public async Task A_service_that_is_too_busy_is_asked_again(HttpStatusCode busy)
    {
        Answer(busy);
        Answer(busy);
        Answer(HttpStatusCode.OK, """{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Timestamp":"2026-11-23T00:00:00Z"}""");
        var entity = (await Table().GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(("p", new ETag("W/\"1\"")), (entity.PartitionKey, entity.ETag));
        Assert.Equal(3, _sent.Count);
    }

    [Fact]
    public async Task A_refusal_is_not_asked_again()
    {
        Answer(HttpStatusCode.PreconditionFailed, """{"odata.error":{"code":"UpdateConditionNotSatisfied","message":{"lang":"en-US","value":"The update condition specified in the request was not satisfied."}}}""");
        var failure = await Assert.ThrowsAsync<RequestFailedException>(() => Table().UpdateEntityAsync(new TableEntity("p", "r"), new ETag("W/\"1\"")));
        Assert.Equal((412, "UpdateConditionNotSatisfied"), (failure.Status, failure.ErrorCode));
        Assert.Equal("W/\"1\"", Assert.Single(_sent).Headers["If-Match"]);
    }

    [Fact]
    public async Task A_transaction_whose_answer_was_lost_is_sent_again_and_the_conflict_with_itself_is_told()
    {
        _answers.Enqueue(() => throw new HttpRequestException("The connection was reset."));
        Answer(HttpStatusCode.Accepted, BatchConflict);
        var failure = await Assert.ThrowsAsync<TableTransactionFailedException>(() => Table().SubmitTransactionAsync([
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "head"), ETag.All),
            new(TableTransactionActionType.Add, new TableEntity("p", "event")),
        ]));
        Assert.Equal((409, "EntityAlreadyExists", 1), (failure.Status, failure.ErrorCode, failure.FailedTransactionActionIndex));
        Assert.Equal(2, _sent.Count);
        Assert.Equal(_sent[0].Body, _sent[1].Body);
        Assert.Contains("PUT https://account.table.core.windows.net/journeys(PartitionKey=%27p%27,RowKey=%27head%27) HTTP/1.1\r\n", _sent[0].Body, StringComparison.Ordinal);
        Assert.Contains("If-Match: *\r\n", _sent[0].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_is_not_the_services_is_a_failure_with_its_status()
    {
        Answer(HttpStatusCode.Forbidden, "<html>proxy</html>");
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => Table().GetEntityAsync<TableEntity>("p", "r"))).Status);
    }

    [Fact]
    public async Task A_query_goes_on_where_the_service_says_even_after_an_empty_page()
    {
        Answer(HttpStatusCode.OK, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "1!8!cA--"), ("x-ms-continuation-NextRowKey", "1!4!cg--"));
        Answer(HttpStatusCode.OK, """{"value":[{"odata.etag":"W/\"1\"","PartitionKey":"p","RowKey":"r","Value":1.0}]}""", ("x-ms-continuation-NextPartitionKey", "1!8!cB--"));
        Answer(HttpStatusCode.OK, """{"value":[]}""");
        var entity = Assert.Single(await Table().QueryAsync<TableEntity>("PartitionKey eq 'p'", 10).ToListAsync());
        Assert.Equal(1.0, entity.GetDouble("Value"));
        Assert.EndsWith("&$filter=PartitionKey%20eq%20%27p%27&$top=10", _sent[0].Line, StringComparison.Ordinal);
        Assert.EndsWith("&NextPartitionKey=1%218%21cA--&NextRowKey=1%214%21cg--", _sent[1].Line, StringComparison.Ordinal);
        Assert.EndsWith("&NextPartitionKey=1%218%21cB--", _sent[2].Line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountName=a")]
    [InlineData("AccountKey=c2VjcmV0")]
    [InlineData("nonsense")]
    [InlineData("AccountName=a;AccountKey=c2VjcmV0;TableEndpoint=relative")]
    public void An_incomplete_connection_string_is_refused_without_repeating_it(string text)
    {
        var failure = Assert.Throws<FormatException>(() => new TableClient(text, "journeys"));
        Assert.DoesNotContain("c2VjcmV0", failure.Message, StringComparison.Ordinal);
    }

    private sealed record SentRequest(string Line, Dictionary<string, string> Headers, string Body);

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"token-for-{string.Join(' ', requestContext.Scopes)}", new DateTimeOffset(2126, 1, 1, 0, 0, 0, TimeSpan.Zero));

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new(GetToken(requestContext, cancellationToken));
    }

    private sealed class Service(List<SentRequest> sent, Queue<Func<HttpResponseMessage>> answers) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var headers = request.Headers.ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
            sent.Add(new($"{request.Method} {request.RequestUri!.AbsoluteUri}", headers, request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken)));
            return answers.Dequeue()();
        }
    }
}
