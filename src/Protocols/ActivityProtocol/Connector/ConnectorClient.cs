using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Core;

namespace ActivityProtocol;

/// <inheritdoc cref="IConnectorClient"/>
/// <remarks>
/// The client's timeout covers a whole call, the token and the body included. The credential caches its tokens, as those of
/// Azure.Identity do.
/// </remarks>
/// <param name="http">Sends the calls; its handler must not retry by itself.</param>
/// <param name="credential">Gives the bot's tokens. Null sends no Authorization header, which only a local counterpart accepts.</param>
/// <param name="timeProvider">Turns a Retry-After date into a wait.</param>
/// <param name="scope">What the tokens are for; a national cloud has its own.</param>
public sealed class ConnectorClient(
    HttpClient http, TokenCredential? credential, TimeProvider timeProvider, string scope = ConnectorClient.PublicCloudScope) : IConnectorClient
{
    /// <summary>The scope of the Bot Connector in the public cloud.</summary>
    public const string PublicCloudScope = "https://api.botframework.com/.default";

    // Teams' largest page (500). It holds the largest team (25,000 members) in 50; a counterpart that gives 50 a page needs 500.
    private const int PageSize = 500;
    private const int MostPages = 1_000;

    // A roster that does not come to an end must not fill the memory.
    private const int MostMembers = 100_000;

    // A page may be empty and not the last; one after the other that brings nobody new goes round in circles.
    private const int MostPagesInVain = 5;

    private const int LongestContinuation = 8 * 1024;

    /// <inheritdoc/>
    public Task<ResourceResponse> SendToConversationAsync(Uri serviceUrl, string conversationId, Activity activity, CancellationToken cancellationToken) =>
        PostAsync(HttpMethod.Post, ConnectorRoutes.Activities(serviceUrl, conversationId), activity, cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceResponse> ReplyToActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        PostAsync(HttpMethod.Post, ConnectorRoutes.Activity(serviceUrl, conversationId, activityId), activity with { ReplyToId = activityId }, cancellationToken);

    /// <inheritdoc/>
    public Task<ResourceResponse> UpdateActivityAsync(
        Uri serviceUrl, string conversationId, string activityId, Activity activity, CancellationToken cancellationToken) =>
        PostAsync(HttpMethod.Put, ConnectorRoutes.Activity(serviceUrl, conversationId, activityId), activity with { Id = activityId }, cancellationToken);

    /// <inheritdoc/>
    public async Task DeleteActivityAsync(Uri serviceUrl, string conversationId, string activityId, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, ConnectorRoutes.Activity(serviceUrl, conversationId, activityId));
        ConnectorAnswers.CheckNoPage(await SendAsync(request, cancellationToken));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<TeamsChannelAccount> GetPagedMembersAsync(
        Uri serviceUrl, string conversationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? continuationToken = null;
        HashSet<string> asked = new(StringComparer.Ordinal), members = new(StringComparer.Ordinal);
        var inVain = 0;
        for (var page = 0; page < MostPages && members.Count < MostMembers && inVain < MostPagesInVain; page++)
        {
            var route = ConnectorRoutes.PagedMembers(serviceUrl, conversationId, PageSize, continuationToken);
            var result = await GetAsync(route, ActivityJson.Default.PagedMembersResult, cancellationToken);
            inVain++;
            foreach (var member in result.Members)
            {
                if (!members.Add(member.Id))
                    continue;
                inVain = 0;
                yield return member;
            }

            if (string.IsNullOrEmpty(result.ContinuationToken))
            {
                // A last page that does not even have a list is none: what it left out are people who would be taken to have left.
                if (!result.HasMembers)
                    break;
                yield break;
            }

            if (result.ContinuationToken.Length > LongestContinuation || !asked.Add(result.ContinuationToken))
                break;
            continuationToken = result.ContinuationToken;
        }

        throw new ConnectorException("The connector's roster does not come to its end.") { StatusCode = 200, IsTransient = true };
    }

    /// <inheritdoc/>
    public Task<TeamsChannelAccount> GetMemberAsync(Uri serviceUrl, string conversationId, string memberId, CancellationToken cancellationToken) =>
        GetAsync(ConnectorRoutes.Member(serviceUrl, conversationId, memberId), ActivityJson.Default.TeamsChannelAccount, cancellationToken);

    /// <inheritdoc/>
    public async Task<ConversationResourceResponse> CreateConversationAsync(Uri serviceUrl, ConversationParameters parameters, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, ConnectorRoutes.Conversations(serviceUrl))
        {
            Content = Json(parameters, ActivityJson.Wire.ConversationParameters),
        };
        return ConnectorAnswers.ReadConversation(await SendAsync(request, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<TeamDetails> GetTeamDetailsAsync(Uri serviceUrl, string teamId, CancellationToken cancellationToken) =>
        GetAsync(ConnectorRoutes.Team(serviceUrl, teamId), ActivityJson.Default.TeamDetails, cancellationToken);

    private async Task<ResourceResponse> PostAsync(HttpMethod method, Uri route, Activity activity, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, route) { Content = Json(activity, ActivityJson.Wire.Activity) };
        return ConnectorAnswers.ReadPosted(await SendAsync(request, cancellationToken));
    }

    private async Task<T> GetAsync<T>(Uri route, JsonTypeInfo<T> type, CancellationToken cancellationToken) where T : class
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, route);
        return ConnectorAnswers.Read(await SendAsync(request, cancellationToken), type);
    }

    private async Task<byte[]> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // With the token: who calls counts on the time that it takes (a lease, someone who waits).
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(http.Timeout);
        await AuthorizeAsync(request, limit.Token, cancellationToken);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return response.IsSuccessStatusCode
                ? await ConnectorAnswers.ReadBodyAsync(response, limit.Token)
                : throw await ConnectorAnswers.ReadErrorAsync(response, timeProvider, limit.Token);
        }
        catch (OperationCanceledException timeout) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ConnectorException("The connector did not answer in time.", timeout) { IsTransient = true, AnswerLost = true };
        }
        catch (HttpRequestException broken)
        {
            throw new ConnectorException($"The connector could not be reached: {broken.HttpRequestError}.", broken)
            {
                IsTransient = true,
                AnswerLost = !IsBeforeSending(broken.HttpRequestError),
            };
        }
    }

    private async Task AuthorizeAsync(HttpRequestMessage request, CancellationToken limit, CancellationToken cancellationToken)
    {
        if (credential is null)
            return;
        if (request.RequestUri is not { } route || (route.Scheme != Uri.UriSchemeHttps && !route.IsLoopback))
            throw new ArgumentException("A token goes over https only.", nameof(request));
        try
        {
            // Not bound to the call that happened to ask: a token that comes late is there for the next.
            var token = await credential.GetTokenAsync(new TokenRequestContext([scope]), CancellationToken.None).AsTask().WaitAsync(limit);
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token.Token);
        }
        catch (Exception refused) when (!cancellationToken.IsCancellationRequested)
        {
            // Each credential has its own exceptions. A secret can be corrected while intents wait, so this may pass.
            throw new ConnectorException("No token for the connector.", refused) { ErrorCode = ConnectorException.NoToken, IsTransient = true };
        }
    }

    // Without a connection nothing was sent, so nothing can have happened.
    private static bool IsBeforeSending(HttpRequestError error) => error is HttpRequestError.NameResolutionError
        or HttpRequestError.ConnectionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type))
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") },
    };
}
