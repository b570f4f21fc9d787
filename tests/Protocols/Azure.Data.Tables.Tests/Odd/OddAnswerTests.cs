using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Azure.Data.Tables.Tests.Odd;

/// <summary>
/// However odd the service answers: a call comes to an end, is believed only when the answer says that it was done, and otherwise fails as calls to
/// Azure fail, without repeating what was in the answer.
/// </summary>
public sealed class OddAnswerTests
{
    // More pages than that without an entity lead nowhere.
    private const int MostRequests = 200;

    private static readonly Dictionary<string, Func<TableClient, Task>> Calls = new()
    {
        ["create"] = table => table.CreateIfNotExistsAsync(),
        ["get"] = table => table.GetEntityAsync<TableEntity>("p", "r"),
        ["find"] = async table => Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue),
        ["query"] = async table => await table.QueryAsync<TableEntity>("PartitionKey eq 'p'").ToListAsync(),
        ["add"] = table => table.AddEntityAsync(new TableEntity("p", "r")),
        ["update"] = table => table.UpdateEntityAsync(new TableEntity("p", "r"), new ETag("W/\"1\"")),
        ["upsert"] = table => table.UpsertEntityAsync(new TableEntity("p", "r")),
        ["delete"] = table => table.DeleteEntityAsync("p", "r"),
        ["transaction"] = SubmitAsync,
    };

    public static TheoryData<string> ToAny => [.. OddAnswers.ToAny.Keys];

    public static TheoryData<string> Entities => [.. OddAnswers.Entities.Keys];

    public static TheoryData<string> Pages => [.. OddAnswers.Pages.Keys];

    public static TheoryData<string> Transactions => [.. OddAnswers.Transactions.Keys];

    [Theory]
    [MemberData(nameof(ToAny))]
    public async Task No_call_believes_it(string name)
    {
        var answer = OddAnswers.ToAny[name];
        foreach (var (call, make) in Calls)
        {
            if (answer.IsPlainFor.Contains(call))
            {
                await make(new Service(_ => answer).Table);
            }
            else
            {
                await FailsAsync(call, make, _ => answer);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Entities))]
    public async Task What_is_no_entity_is_not_read_as_one(string name)
    {
        var answer = new OddAnswer(200, OddAnswers.Entities[name]);
        await FailsAsync("get", Calls["get"], _ => answer);
        await FailsAsync("find", Calls["find"], _ => answer);
    }

    [Theory]
    [InlineData("q", "r")]
    [InlineData("p", "s")]
    [InlineData("P", "r")]
    public async Task Another_entity_than_was_asked_for_is_not_read(string partitionKey, string rowKey)
    {
        var other = new OddAnswer(200, $$"""{"odata.etag":"W/\"1\"","PartitionKey":"{{partitionKey}}","RowKey":"{{rowKey}}"}""");
        await FailsAsync("get", Calls["get"], _ => other);
        await FailsAsync("find", Calls["find"], _ => other);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task What_is_no_page_is_not_read_as_one_and_not_for_ever(string name) => await FailsAsync("query", Calls["query"], _ => OddAnswers.Pages[name]);

    [Fact]
    public async Task Empty_pages_that_lead_to_others_for_ever_are_not_followed_for_ever() => await FailsAsync("query", Calls["query"], request => new OddAnswer(200, """{"value":[]}""")
    {
        Headers = [("x-ms-continuation-NextPartitionKey", request.ToString(CultureInfo.InvariantCulture))],
    });

    [Theory]
    [MemberData(nameof(Transactions))]
    public async Task A_transaction_is_believed_whole_or_not_at_all(string name)
    {
        var failure = await FailsAsync("transaction", Calls["transaction"], _ => OddAnswers.Transactions[name]);
        Assert.True((failure as TableTransactionFailedException)?.FailedTransactionActionIndex is null or < 3);
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task A_transaction_that_was_done_is_believed(string lineEnd) => await SubmitAsync(new Service(_ => OddAnswers.ToTransaction(lineEnd)).Table);

    [Theory]
    [InlineData("W/\\\"datetime'2026-11-23T00%3A00%3A00.0000001Z'\\\"")]
    [InlineData("\\\"strong\\\"")]
    [InlineData("bare")]
    public async Task Whatever_an_ETag_looks_like_it_goes_back_as_it_came(string etag)
    {
        var service = new Service(request => request == 1
            ? new OddAnswer(200, $$"""{"odata.etag":"{{etag}}","PartitionKey":"p","RowKey":"r"}""")
            : new OddAnswer(204) { Headers = [("ETag", "W/\"2\"")] });
        var entity = (await service.Table.GetEntityAsync<TableEntity>("p", "r")).Value;
        await service.Table.UpdateEntityAsync(entity, entity.ETag);
        Assert.Equal(etag.Replace("\\", "", StringComparison.Ordinal), service.IfMatch);
    }

    private static async Task SubmitAsync(TableClient table)
    {
        var done = await table.SubmitTransactionAsync([
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "head"), new ETag("W/\"1\"")),
            new(TableTransactionActionType.Add, new TableEntity("p", "event")),
            new(TableTransactionActionType.Delete, new TableEntity("p", "intent"), ETag.All),
        ]);
        Assert.Equal(3, done.Value.Count);
    }

    private static async Task<RequestFailedException> FailsAsync(string call, Func<TableClient, Task> make, Func<int, OddAnswer> answer)
    {
        var service = new Service(answer);
        var thrown = await Record.ExceptionAsync(() => make(service.Table));
        var failure = thrown as RequestFailedException;
        Assert.True(failure is not null, $"{call}: {thrown?.ToString() ?? "believed"}");
        Assert.DoesNotContain(OddAnswers.Typed, $"{failure} {failure.ErrorCode}", StringComparison.Ordinal);
        return failure;
    }

    private sealed class Service : HttpMessageHandler
    {
        private readonly Func<int, OddAnswer> _answer;

        public Service(Func<int, OddAnswer> answer)
        {
            _answer = answer;
            var options = new TableClientOptions { Transport = new HttpClientTransport(new HttpClient(this)) };
            options.Retry.Delay = options.Retry.MaxDelay = TimeSpan.FromMilliseconds(1);
            Table = new(new Uri("https://account.table.core.windows.net"), "journeys", new Token(), options);
        }

        public TableClient Table { get; }

        public int Asked { get; private set; }

        public string? IfMatch { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked++;
            IfMatch = request.Headers.TryGetValues("If-Match", out var values) ? values.Single() : null;
            Assert.Equal("account.table.core.windows.net", request.RequestUri!.Host);
            Assert.InRange(Asked, 1, MostRequests);
            return Task.FromResult(_answer(Asked).ToMessage());
        }
    }

    private sealed class Token : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => new("token", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) => new(GetToken(requestContext, cancellationToken));
    }
}
