using System.Net;
using System.Text.Json.Nodes;
using Azure.Core;

namespace ActivityProtocol.Tests;

public sealed class ConnectorClientTests : IDisposable
{
    private const string Thread = "19:cx@thread.tacv2;messageid=1699999999999";
    private const string ThreadPath = "https://smba.trafficmanager.net/emea/v3/conversations/19%3Acx%40thread.tacv2%3Bmessageid%3D1699999999999";

    private static readonly Uri ServiceUrl = new("https://smba.trafficmanager.net/emea/");

    private readonly FakeConnector connector = new();
    private readonly HttpClient http;
    private readonly ConnectorClient client;

    public ConnectorClientTests()
    {
        http = new(connector);
        client = new(http, new FixedCredential(), TimeProvider.System);
    }

    public void Dispose() => http.Dispose();

    [Fact]
    public async Task A_message_is_posted_to_the_conversation()
    {
        connector.Answer(HttpStatusCode.Created, """{"id":"1700"}""");

        var response = await client.SendToConversationAsync(ServiceUrl, Thread, Activity.Message("Hallo"), CancellationToken.None);

        Assert.Equal("1700", response.Id);
        AssertSent($"POST {ThreadPath}/activities", """{"type":"message","text":"Hallo"}""");
        Assert.Equal("application/json; charset=utf-8", connector.Requests[0].ContentType);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea")]
    [InlineData("https://smba.trafficmanager.net/emea/?x=1#y")]
    public async Task The_service_URL_may_end_as_it_likes(string serviceUrl)
    {
        connector.Answer(HttpStatusCode.OK, "{}");

        await client.SendToConversationAsync(new Uri(serviceUrl), Thread, Activity.Message("Hallo"), CancellationToken.None);

        Assert.Equal($"POST {ThreadPath}/activities", connector.Requests[0].Call);
    }

    [Fact]
    public async Task A_reply_names_what_it_answers()
    {
        connector.Answer(HttpStatusCode.Created, """{"id":"1700"}""");

        await client.ReplyToActivityAsync(ServiceUrl, Thread, "1699/1", Activity.Message("Hallo"), CancellationToken.None);

        AssertSent($"POST {ThreadPath}/activities/1699%2F1", """{"type":"message","text":"Hallo","replyToId":"1699/1"}""");
    }

    [Fact]
    public async Task An_update_replaces_a_message_also_when_the_answer_is_empty()
    {
        connector.Answer(HttpStatusCode.OK);

        await client.UpdateActivityAsync(ServiceUrl, Thread, "1699", Activity.Message("Hallo"), CancellationToken.None);

        AssertSent($"PUT {ThreadPath}/activities/1699", """{"type":"message","id":"1699","text":"Hallo"}""");
    }

    [Fact]
    public async Task A_message_is_deleted()
    {
        connector.Answer(HttpStatusCode.OK);

        await client.DeleteActivityAsync(ServiceUrl, Thread, "1699", CancellationToken.None);

        Assert.Equal($"DELETE {ThreadPath}/activities/1699", Assert.Single(connector.Requests).Call);
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page_until_its_end()
    {
        connector
            .Answer(HttpStatusCode.OK, """{"continuationToken":"a+b/c=","members":[{"id":"29:a","objectId":"aaaa","givenName":"Alice","userRole":"user","tenantId":"t"},null]}""")
            .Answer(HttpStatusCode.OK, """{"continuationToken":"next"}""")
            .Answer(HttpStatusCode.OK, """{"members":[{"id":"29:b","name":"Bob","aadObjectId":"bbbb","userPrincipalName":"bob@contoso.example"}],"continuationToken":null}""");

        var members = await client.GetPagedMembersAsync(ServiceUrl, "19:general@thread.tacv2", CancellationToken.None).ToListAsync();

        Assert.Equal([("29:a", "aaaa"), ("29:b", "bbbb")], members.Select(member => (member.Id, member.AadObjectId)));
        Assert.Equal("Alice", members[0].GivenName);
        Assert.Equal("bob@contoso.example", members[1].UserPrincipalName);
        const string Path = "GET https://smba.trafficmanager.net/emea/v3/conversations/19%3Ageneral%40thread.tacv2/pagedmembers?pageSize=500";
        Assert.Equal([Path, $"{Path}&continuationToken=a%2Bb%2Fc%3D", $"{Path}&continuationToken=next"], connector.Requests.Select(request => request.Call));
    }

    [Fact]
    public async Task A_member_that_cannot_be_read_costs_the_team_no_other()
    {
        connector.Answer(HttpStatusCode.OK, """{"members":[{"name":"no id"},{"id":null},{"id":5,"name":{"a":[1]}},"text",7,[{}],{"id":"29:b","name":"\ud800"},{"id":"29:a","name":"Ann"}]}""");

        var members = await client.GetPagedMembersAsync(ServiceUrl, Thread, CancellationToken.None).ToListAsync();

        Assert.Equal("29:a", Assert.Single(members).Id);
    }

    [Fact]
    public async Task A_roster_that_repeats_its_continuation_ends_as_a_failure()
    {
        for (var i = 0; i < 2; i++)
            connector.Answer(HttpStatusCode.OK, """{"members":[],"continuationToken":"same"}""");

        await Assert.ThrowsAsync<ConnectorException>(async () => await client.GetPagedMembersAsync(ServiceUrl, Thread, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task A_roster_with_ever_new_continuations_ends_as_a_failure()
    {
        for (var i = 0; i < 1_000; i++)
            connector.Answer(HttpStatusCode.OK, $$"""{"members":[],"continuationToken":"{{i}}"}""");

        await Assert.ThrowsAsync<ConnectorException>(async () => await client.GetPagedMembersAsync(ServiceUrl, Thread, CancellationToken.None).ToListAsync());
    }

    [Fact]
    public async Task A_roster_of_more_members_than_any_team_has_ends_before_it_fills_the_memory()
    {
        for (var i = 0; i < 110; i++)
        {
            var page = string.Join(',', Enumerable.Range(i * 1_000, 1_000).Select(number => $$"""{"id":"29:{{number}}"}"""));
            connector.Answer(HttpStatusCode.OK, $$"""{"members":[{{page}}],"continuationToken":"{{i}}"}""");
        }

        await Assert.ThrowsAsync<ConnectorException>(async () => await client.GetPagedMembersAsync(ServiceUrl, Thread, CancellationToken.None).ToListAsync());
        Assert.Equal(100, connector.Requests.Count);
    }

    [Fact]
    public async Task A_member_is_found_by_id()
    {
        connector.Answer(HttpStatusCode.OK, """{"id":"29:1a-_","name":"Alice","email":"alice@contoso.example","surname":"Test"}""");

        var member = await client.GetMemberAsync(ServiceUrl, "19:general@thread.tacv2", "29:1a-_", CancellationToken.None);

        Assert.Equal(("Alice", "alice@contoso.example", "Test"), (member.Name, member.Email, member.Surname));
        Assert.Equal("GET https://smba.trafficmanager.net/emea/v3/conversations/19%3Ageneral%40thread.tacv2/members/29%3A1a-_", connector.Requests[0].Call);
    }

    [Fact]
    public async Task A_personal_chat_is_made_in_the_persons_tenant()
    {
        connector.Answer(HttpStatusCode.Created, """{"id":"a:personal"}""");

        var parameters = ConversationParameters.ForPersonalChat(new() { Id = "28:bot" }, new() { Id = "29:a" }, "tenant-1");
        var made = await client.CreateConversationAsync(ServiceUrl, parameters, CancellationToken.None);

        Assert.Equal("a:personal", made.Id);
        AssertSent(
            "POST https://smba.trafficmanager.net/emea/v3/conversations",
            """{"isGroup":false,"bot":{"id":"28:bot"},"members":[{"id":"29:a"}],"tenantId":"tenant-1","channelData":{"tenant":{"id":"tenant-1"}}}""");
    }

    [Fact]
    public async Task A_new_post_is_made_in_a_channel()
    {
        connector.Answer(HttpStatusCode.Created, """{"id":"19:cx@thread.tacv2;messageid=1700","activityId":"1700","serviceUrl":"https://smba.trafficmanager.net/emea/"}""");

        var made = await client.CreateConversationAsync(
            ServiceUrl, ConversationParameters.ForChannelPost("19:cx@thread.tacv2", Activity.Message("Hallo")), CancellationToken.None);

        Assert.Equal(new ConversationResourceResponse("19:cx@thread.tacv2;messageid=1700", "1700", "https://smba.trafficmanager.net/emea/"), made);
        AssertSent(
            "POST https://smba.trafficmanager.net/emea/v3/conversations",
            """{"isGroup":true,"channelData":{"channel":{"id":"19:cx@thread.tacv2"}},"activity":{"type":"message","text":"Hallo"}}""");
    }

    [Fact]
    public async Task A_teams_group_is_asked_for()
    {
        connector.Answer(HttpStatusCode.OK, """{"id":"19:general@thread.tacv2","name":"Shop","aadGroupId":"3333","channelCount":2}""");

        var team = await client.GetTeamDetailsAsync(ServiceUrl, "19:general@thread.tacv2", CancellationToken.None);

        Assert.Equal(new TeamDetails { Id = "19:general@thread.tacv2", Name = "Shop", AadGroupId = "3333" }, team);
        Assert.Equal("GET https://smba.trafficmanager.net/emea/v3/teams/19%3Ageneral%40thread.tacv2", connector.Requests[0].Call);
    }

    [Fact]
    public async Task The_bots_token_goes_along()
    {
        connector.Answer(HttpStatusCode.OK);

        await client.DeleteActivityAsync(ServiceUrl, Thread, "1699", CancellationToken.None);

        Assert.Equal("Bearer token for https://api.botframework.com/.default", connector.Requests[0].Authorization);
    }

    [Fact]
    public async Task Without_a_credential_no_token_goes_along()
    {
        connector.Answer(HttpStatusCode.OK);

        await new ConnectorClient(http, credential: null, TimeProvider.System)
            .DeleteActivityAsync(new Uri("http://127.0.0.1:56150/_connector"), Thread, "1699", CancellationToken.None);

        Assert.Null(connector.Requests[0].Authorization);
        Assert.StartsWith("DELETE http://127.0.0.1:56150/_connector/v3/conversations/", connector.Requests[0].Call, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_never_goes_over_a_wire_that_anyone_can_read()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => client.DeleteActivityAsync(new Uri("http://connector.example/"), Thread, "1699", CancellationToken.None));

        Assert.Empty(connector.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_cannot_lead_to_another_resource(string id)
    {
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.DeleteActivityAsync(ServiceUrl, id, "1699", CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(async () => await client.DeleteActivityAsync(ServiceUrl, Thread, id, CancellationToken.None));

        Assert.Empty(connector.Requests);
    }

    private void AssertSent(string call, string body)
    {
        var sent = Assert.Single(connector.Requests);
        Assert.Equal(call, sent.Call);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(body), JsonNode.Parse(sent.Body)), sent.Body);
    }

    private sealed class FixedCredential : TokenCredential
    {
        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            new($"token for {Assert.Single(requestContext.Scopes)}", DateTimeOffset.MaxValue);

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
