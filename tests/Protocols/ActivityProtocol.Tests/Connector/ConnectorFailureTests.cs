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
    public async Task A_success_that_cannot_be_read_is_not_to_be_repeated(string body)
    {
        connector.Answer(HttpStatusCode.OK, body);

        var failure = await FailAsync();

        Assert.Equal((200, false, true), (failure.StatusCode, failure.IsTransient, failure.AnswerLost));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut_off()
    {
        connector.Answer(() => new(HttpStatusCode.OK) { Content = new ByteArrayContent(new byte[4 * 1024 * 1024 + 1]) });

        var failure = await FailAsync();

        Assert.Equal((200, false, true), (failure.StatusCode, failure.IsTransient, failure.AnswerLost));
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

    private sealed class BreakingStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("reset");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("reset");
    }
}
