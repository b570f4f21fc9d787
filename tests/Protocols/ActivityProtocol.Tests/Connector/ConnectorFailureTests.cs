using System.Net;
using System.Net.Http.Headers;
using Azure.Core;

namespace ActivityProtocol.Tests;

public sealed class ConnectorFailureTests : IDisposable
{
    private const string Typed = "what somebody typed";

    private static readonly Uri ServiceUrl = new("https://smba.trafficmanager.net/emea/");

    private readonly FakeConnector connector = new();
    private readonly ManualTime time = new();
    private readonly HttpClient http;
    private readonly ConnectorClient client;

    public ConnectorFailureTests()
    {
        http = new(connector);
        client = new(http, credential: null, time);
    }

    public void Dispose() => http.Dispose();

    [Theory]
    [InlineData(400, "BadSyntax", false, false)]
    [InlineData(401, "BotNotRegistered", false, false)]
    [InlineData(401, "Unauthorized", true, false)]
    [InlineData(403, "BotDisabledByAdmin", false, false)]
    [InlineData(403, "BotNotInConversationRoster", false, false)]
    [InlineData(403, "ConversationBlockedByUser", false, false)]
    [InlineData(403, "NotEnoughPermissions", false, false)]
    [InlineData(404, "ActivityNotFoundInConversation", false, false)]
    [InlineData(404, "ConversationNotFound", false, false)]
    [InlineData(412, "PreconditionFailed", true, false)]
    [InlineData(413, "MessageSizeTooBig", false, false)]
    [InlineData(429, "TooManyRequests", true, false)]
    [InlineData(500, "ServiceError", true, true)]
    [InlineData(501, "NotImplemented", false, false)]
    [InlineData(502, "BadGateway", true, true)]
    [InlineData(503, "ServiceUnavailable", true, false)]
    [InlineData(504, "GatewayTimeout", true, true)]
    public async Task A_refusal_says_what_the_caller_needs_to_decide(int status, string code, bool transient, bool answerLost)
    {
        connector.Answer((HttpStatusCode)status, $$$"""{"error":{"code":"{{{code}}}","message":"{{{Typed}}}"}}""");

        var failure = await FailAsync();

        Assert.Equal((status, code, transient, answerLost), (failure.StatusCode, failure.ErrorCode, failure.IsTransient, failure.AnswerLost));
        Assert.Null(failure.RetryAfter);
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task A_wait_comes_in_seconds_or_as_a_moment_that_may_have_passed()
    {
        connector
            .Answer(HttpStatusCode.TooManyRequests, change: response => response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)))
            .Answer(HttpStatusCode.TooManyRequests, change: response => response.Headers.RetryAfter = new RetryConditionHeaderValue(time.Now.AddSeconds(90)))
            .Answer(HttpStatusCode.TooManyRequests, change: response => response.Headers.RetryAfter = new RetryConditionHeaderValue(time.Now.AddSeconds(-90)));

        Assert.Equal(TimeSpan.FromSeconds(7), (await FailAsync()).RetryAfter);
        Assert.Equal(TimeSpan.FromSeconds(90), (await FailAsync()).RetryAfter);
        Assert.Equal(TimeSpan.Zero, (await FailAsync()).RetryAfter);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>504</html>")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"error":"text"}""")]
    [InlineData("""{"error":{"code":5}}""")]
    [InlineData("""{"error":{"code":"what somebody typed"}}""")]
    public async Task An_error_without_a_readable_code_is_known_by_its_status(string body)
    {
        connector.Answer(HttpStatusCode.GatewayTimeout, body);

        var failure = await FailAsync();

        Assert.Equal((504, ""), (failure.StatusCode, failure.ErrorCode));
    }

    [Fact]
    public async Task A_timeout_leaves_open_what_happened()
    {
        connector.Answer(() => throw new TaskCanceledException("timeout"));

        var failure = await FailAsync();

        Assert.Equal((null, true, true), (failure.StatusCode, failure.IsTransient, failure.AnswerLost));
    }

    [Fact]
    public async Task A_caller_that_gives_up_gets_its_own_cancellation()
    {
        using var gone = new CancellationTokenSource();
        connector.Answer(() =>
        {
            gone.Cancel();
            throw new TaskCanceledException("cancelled");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.SendToConversationAsync(ServiceUrl, "c", Activity.Message(Typed), gone.Token));
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, false)]
    [InlineData(HttpRequestError.ConnectionError, false)]
    [InlineData(HttpRequestError.SecureConnectionError, false)]
    [InlineData(HttpRequestError.ResponseEnded, true)]
    [InlineData(HttpRequestError.Unknown, true)]
    public async Task A_broken_wire_leaves_open_what_happened_unless_nothing_was_sent(HttpRequestError error, bool answerLost)
    {
        connector.Answer(() => throw new HttpRequestException(error, Typed));

        var failure = await FailAsync();

        Assert.Equal((null, true, answerLost), (failure.StatusCode, failure.IsTransient, failure.AnswerLost));
    }

    [Fact]
    public async Task An_answer_that_breaks_off_leaves_open_what_happened()
    {
        connector.Answer(() => new(HttpStatusCode.OK) { Content = new StreamContent(new BreakingStream()) });

        var failure = await FailAsync();

        Assert.Equal((true, true), (failure.IsTransient, failure.AnswerLost));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("\"x\"")]
    [InlineData("5")]
    public async Task A_success_that_cannot_be_read_leaves_open_what_happened(string body)
    {
        connector.Answer(HttpStatusCode.OK, body);

        var failure = await FailAsync();

        Assert.Equal((200, true, true), (failure.StatusCode, failure.IsTransient, failure.AnswerLost));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        connector.Answer(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[4 * 1024 * 1024 + 1]) });

        var failure = await FailAsync();

        Assert.Equal((200, true, true), (failure.StatusCode, failure.IsTransient, failure.AnswerLost));
    }

    [Theory]
    [InlineData(301, "")]
    [InlineData(308, "")]
    [InlineData(400, "<html>")]
    [InlineData(403, "<html>")]
    [InlineData(404, "404 page not found")]
    [InlineData(405, "\uFEFF<!doctype html>")]
    [InlineData(407, "")]
    [InlineData(408, "")]
    [InlineData(413, "<html>")]
    public async Task What_something_on_the_way_answers_passes_and_nothing_happened(int status, string body)
    {
        connector.Answer((HttpStatusCode)status, body);

        var failure = await FailAsync();

        Assert.Equal((status, "", true, false), (failure.StatusCode, failure.ErrorCode, failure.IsTransient, failure.AnswerLost));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_refusal_without_a_word_is_one(int status)
    {
        connector.Answer((HttpStatusCode)status);

        var failure = await FailAsync();

        Assert.Equal(("", false, false), (failure.ErrorCode, failure.IsTransient, failure.AnswerLost));
    }

    [Fact]
    public async Task A_page_does_not_delete_a_message()
    {
        connector.Answer(HttpStatusCode.OK, "\r\n<html>").Answer(HttpStatusCode.OK).Answer(HttpStatusCode.OK, "OK");

        Assert.True((await Assert.ThrowsAsync<ConnectorException>(() => client.DeleteActivityAsync(ServiceUrl, "c", "m", CancellationToken.None))).IsTransient);
        await client.DeleteActivityAsync(ServiceUrl, "c", "m", CancellationToken.None);
        await client.DeleteActivityAsync(ServiceUrl, "c", "m", CancellationToken.None);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"id":null}""")]
    [InlineData("""{"id":5}""")]
    [InlineData("""{"id":""}""")]
    [InlineData("""{"id":".."}""")]
    [InlineData("""{"id":"a b"}""")]
    [InlineData("""{"id":"a\nb"}""")]
    public async Task A_message_or_chat_of_no_usable_id_has_none(string body)
    {
        connector.Answer(HttpStatusCode.Created, body).Answer(HttpStatusCode.Created, body);

        Assert.Null((await client.SendToConversationAsync(ServiceUrl, "c", Activity.Message(Typed), CancellationToken.None)).Id);
        Assert.True((await Assert.ThrowsAsync<ConnectorException>(() => client.CreateConversationAsync(ServiceUrl, new(), CancellationToken.None))).IsTransient);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"members":null}""")]
    [InlineData("""{"continuationToken":""}""")]
    [InlineData("""{"members":{"id":"29:a"}}""")]
    [InlineData("<html>")]
    public async Task A_last_page_of_a_roster_without_a_list_is_none(string body)
    {
        connector.Answer(HttpStatusCode.OK, """{"members":[{"id":"29:a"}],"continuationToken":"next"}""").Answer(HttpStatusCode.OK, body);

        var failure = await Assert.ThrowsAsync<ConnectorException>(async () => await client.GetPagedMembersAsync(ServiceUrl, "c", CancellationToken.None).ToListAsync());

        Assert.True(failure.IsTransient);
    }

    [Fact]
    public async Task A_roster_that_goes_round_in_circles_is_left_after_a_few_pages()
    {
        for (var page = 0; page < 100; page++)
            connector.Answer(HttpStatusCode.OK, $$"""{"members":[{"id":"29:a"},{"id":"29:b"},{"id":"29:a"}],"continuationToken":"{{page}}"}""");

        Assert.True((await Assert.ThrowsAsync<ConnectorException>(async () => await client.GetPagedMembersAsync(ServiceUrl, "c", CancellationToken.None).ToListAsync())).IsTransient);
        Assert.InRange(connector.Requests.Count, 2, 10);
    }

    [Fact]
    public async Task A_continuation_that_no_address_holds_is_not_asked_with()
    {
        connector.Answer(HttpStatusCode.OK, $$"""{"members":[{"id":"29:a"}],"continuationToken":"{{new string('x', 1024 * 1024)}}"}""");

        await Assert.ThrowsAsync<ConnectorException>(async () => await client.GetPagedMembersAsync(ServiceUrl, "c", CancellationToken.None).ToListAsync());
        Assert.Single(connector.Requests);
    }

    [Fact]
    public async Task Someone_who_is_listed_twice_is_one_member()
    {
        connector.Answer(HttpStatusCode.OK, """{"members":[{"id":"29:a"},{"id":"29:b"}],"continuationToken":"next"}""").Answer(HttpStatusCode.OK, """{"members":[{"id":"29:a"}]}""");

        Assert.Equal(["29:a", "29:b"], await client.GetPagedMembersAsync(ServiceUrl, "c", CancellationToken.None).Select(member => member.Id).ToListAsync());
    }

    [Fact]
    public async Task A_token_that_does_not_come_in_time_is_none_and_is_there_for_the_next_call()
    {
        using var impatient = new HttpClient(connector) { Timeout = TimeSpan.FromMilliseconds(50) };
        var credential = new SlowCredential();
        var bot = new ConnectorClient(impatient, credential, time);
        connector.Answer(HttpStatusCode.Created, """{"id":"1"}""");

        var failure = await Assert.ThrowsAsync<ConnectorException>(() => bot.SendToConversationAsync(ServiceUrl, "c", Activity.Message(Typed), CancellationToken.None));

        Assert.Equal((ConnectorException.NoToken, true, false), (failure.ErrorCode, failure.IsTransient, failure.AnswerLost));
        Assert.Empty(connector.Requests);
        credential.Token.SetResult(new AccessToken("token", DateTimeOffset.MaxValue));
        Assert.Equal("1", (await bot.SendToConversationAsync(ServiceUrl, "c", Activity.Message(Typed), CancellationToken.None)).Id);
        Assert.False(credential.IsCancelled);
    }

    [Fact]
    public async Task A_member_without_an_id_is_an_unreadable_answer()
    {
        connector.Answer(HttpStatusCode.OK, """{"name":"Alice"}""");

        await Assert.ThrowsAsync<ConnectorException>(() => client.GetMemberAsync(ServiceUrl, "c", "29:a", CancellationToken.None));
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_it_may_pass()
    {
        var bot = new ConnectorClient(http, new BrokenCredential(), time);

        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => bot.SendToConversationAsync(ServiceUrl, "c", Activity.Message(Typed), CancellationToken.None));

        Assert.Equal(("TokenUnavailable", true, false), (failure.ErrorCode, failure.IsTransient, failure.AnswerLost));
        Assert.Empty(connector.Requests);
    }

    private async Task<ConnectorException> FailAsync()
    {
        var failure = await Assert.ThrowsAsync<ConnectorException>(
            () => client.SendToConversationAsync(ServiceUrl, "c", Activity.Message(Typed), CancellationToken.None));
        Assert.DoesNotContain(Typed, failure.Message, StringComparison.Ordinal);
        return failure;
    }

    private sealed class BrokenCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("no secret");

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("no secret");
    }

    private sealed class SlowCredential : TokenCredential
    {
        public TaskCompletionSource<AccessToken> Token { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsCancelled { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) => throw new NotSupportedException();

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            cancellationToken.Register(() => IsCancelled = true);
            return new(Token.Task.WaitAsync(cancellationToken));
        }
    }

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("reset");
    }
}
