using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Tests.Bots;

namespace TeamsJourney.Local.Tests.Connector;

/// <summary>The contract of the Bot Connector as a bot meets it over HTTP.</summary>
public sealed class ConnectorTests
{
    private const string TenantId = "00000000-2e7a-4000-8000-000000005180";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly string Channel = $"/v3/conversations/{Uri.EscapeDataString(Team.Journey.Id)}";

    [Fact]
    public async Task A_new_post_in_a_channel_begins_a_thread()
    {
        await using var laptop = await Laptop.StartAsync();
        using var response = await laptop.PostAsync("/v3/conversations", new JsonObject
        {
            ["isGroup"] = true,
            ["channelData"] = new JsonObject { ["channel"] = new JsonObject { ["id"] = Team.Journey.Id } },
            ["activity"] = Messages.Text("Hallo team"),
        });

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var body = await BodyAsync(response);
        Assert.Matches("^[0-9]{13}$", (string)body["activityId"]!);
        Assert.Equal($"{Team.Journey.Id};messageid={body["activityId"]}", (string)body["id"]!);
        Assert.Equal("Hallo team", laptop.Teams.Look(Colleagues.All[0], (string)body["activityId"]!).Text);
    }

    [Fact]
    public async Task A_reply_goes_to_its_thread_and_a_change_shows_as_edited()
    {
        await using var laptop = await Laptop.StartAsync();
        var (id, thread) = await laptop.PostCardAsync(Messages.Card("one"));
        var conversation = $"/v3/conversations/{Uri.EscapeDataString(thread)}/activities";

        using var reply = await laptop.PostAsync($"{conversation}/{id}", Messages.Text("two"));
        using var update = await laptop.Http.PutAsJsonAsync($"{conversation}/{id}", Messages.WithCard(Messages.Card("changed")));

        Assert.Equal(HttpStatusCode.Created, reply.StatusCode);
        Assert.Equal(HttpStatusCode.OK, update.StatusCode);
        var post = Assert.Single(laptop.Teams.Look(Colleagues.All[0]).Channels[1].Threads);
        Assert.Equal(2, post.Messages.Count);
        Assert.True(post.Messages[0].IsEdited);
        Assert.Equal("changed", (string?)post.Messages[0].Cards[0]["body"]![0]!["text"]);
    }

    [Fact]
    public async Task A_deleted_message_is_gone_for_updates_and_leaves_its_place()
    {
        await using var laptop = await Laptop.StartAsync();
        var (id, thread) = await laptop.PostCardAsync(Messages.Card("one"));
        var path = $"/v3/conversations/{Uri.EscapeDataString(thread)}/activities/{id}";

        using var deleted = await laptop.Http.DeleteAsync(path);
        using var update = await laptop.Http.PutAsJsonAsync(path, Messages.Text("again"));

        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        await AssertErrorAsync(update, HttpStatusCode.NotFound, "ActivityNotFoundInConversation");
        Assert.True(laptop.Teams.Look(Colleagues.All[0], id).IsDeleted);
    }

    [Fact]
    public async Task A_bot_cannot_change_what_a_person_wrote()
    {
        await using var laptop = await Laptop.StartAsync();
        var said = await laptop.Teams.SayAsync(Colleagues.All[0], Team.Journey.Id, "mijn woorden", false, None);

        using var update = await laptop.Http.PutAsJsonAsync(
            $"/v3/conversations/{Uri.EscapeDataString(said.ConversationId)}/activities/{said.Id}", Messages.Text("other words"));

        await AssertErrorAsync(update, HttpStatusCode.Forbidden, "NotEnoughPermissions");
        Assert.Equal("mijn woorden", laptop.Teams.Look(Colleagues.All[0], said.Id).Text);
    }

    [Fact]
    public async Task A_chat_is_begun_with_either_id_of_a_member_and_is_always_the_same()
    {
        await using var laptop = await Laptop.StartAsync();
        var amir = Colleagues.Named("amir");
        using var byUserId = await laptop.PostAsync("/v3/conversations", Chat(amir.UserId, TenantId));
        using var byEntraId = await laptop.PostAsync("/v3/conversations", Chat(amir.EntraId, TenantId));

        var id = (string)(await BodyAsync(byUserId))["id"]!;
        Assert.StartsWith("a:", id, StringComparison.Ordinal);
        Assert.Equal(id, (string)(await BodyAsync(byEntraId))["id"]!);

        using var sent = await laptop.PostAsync($"/v3/conversations/{Uri.EscapeDataString(id)}/activities", Messages.Text("psst"));
        Assert.Equal("psst", Assert.Single(laptop.Teams.Look(amir).Chat.Messages).Text);
        Assert.Empty(laptop.Teams.Look(Colleagues.Named("sanne")).Chat.Messages);
    }

    [Fact]
    public async Task A_chat_outside_the_tenant_or_with_nobody_known_is_refused()
    {
        await using var laptop = await Laptop.StartAsync();
        using var stranger = await laptop.PostAsync("/v3/conversations", Chat("29:nobody", TenantId));
        using var elsewhere = await laptop.PostAsync("/v3/conversations", Chat(Colleagues.All[0].UserId, "11111111-0000-0000-0000-000000000000"));

        await AssertErrorAsync(stranger, HttpStatusCode.NotFound, "MemberNotFoundInConversation");
        await AssertErrorAsync(elsewhere, HttpStatusCode.Forbidden, "BotNotInConversationRoster");
    }

    [Theory]
    [InlineData("19:other@thread.tacv2")]
    [InlineData("19:K1antreisQ7xWm0_zonnig-9f8e7d6c5b4a39281706@thread.tacv2;messageid=1")]
    [InlineData("a:unknown")]
    public async Task An_unknown_conversation_is_not_found(string conversationId)
    {
        await using var laptop = await Laptop.StartAsync();
        using var response = await laptop.PostAsync($"/v3/conversations/{Uri.EscapeDataString(conversationId)}/activities", Messages.Text("hello"));
        await AssertErrorAsync(response, HttpStatusCode.NotFound, "ConversationNotFound");
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"type":"message","type":"message","text":"twice"}""")]
    public async Task What_is_not_an_activity_is_refused(string body)
    {
        await using var laptop = await Laptop.StartAsync();
        using var response = await laptop.Http.PostAsync($"{Channel}/activities", new StringContent(body));
        await AssertErrorAsync(response, HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public async Task A_message_is_measured_in_UTF16()
    {
        await using var laptop = await Laptop.StartAsync();
        using var fits = await laptop.PostAsync($"{Channel}/activities", Messages.Text(new string('a', 51_000)));
        using var tooBig = await laptop.PostAsync($"{Channel}/activities", Messages.Text(new string('a', 51_300)));

        Assert.Equal(HttpStatusCode.Created, fits.StatusCode);
        await AssertErrorAsync(tooBig, HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Fact]
    public async Task Members_are_read_whole_paged_and_one_by_one()
    {
        await using var laptop = await Laptop.StartAsync();
        var emma = Colleagues.Named("emma");

        var all = await laptop.Http.GetFromJsonAsync<JsonArray>($"{Channel}/members");
        var page = await laptop.Http.GetFromJsonAsync<JsonObject>($"{Channel}/pagedmembers?pageSize=500");
        var one = await laptop.Http.GetFromJsonAsync<JsonObject>($"{Channel}/members/{Uri.EscapeDataString(emma.UserId)}");
        var sameOne = await laptop.Http.GetFromJsonAsync<JsonObject>($"{Channel}/members/{emma.EntraId}");
        using var nobody = await laptop.Http.GetAsync($"{Channel}/members/29:nobody");

        Assert.Equal(6, all!.Count);
        Assert.Equal(6, page!["members"]!.AsArray().Count);
        Assert.Null(page["continuationToken"]);
        Assert.Equal("Emma Clarke", (string)one!["name"]!);
        Assert.Equal("emma@zonnig.example", (string)one["userPrincipalName"]!);
        Assert.True(JsonNode.DeepEquals(one, sameOne));
        await AssertErrorAsync(nobody, HttpStatusCode.NotFound, "MemberNotFoundInConversation");
    }

    [Fact]
    public async Task The_team_tells_its_group_and_channels()
    {
        await using var laptop = await Laptop.StartAsync();
        var team = await laptop.Http.GetFromJsonAsync<JsonObject>($"/v3/teams/{Uri.EscapeDataString(Team.Id)}");
        var channels = await laptop.Http.GetFromJsonAsync<JsonObject>($"/v3/teams/{Uri.EscapeDataString(Team.Id)}/conversations");

        Assert.Equal(Team.GroupId, (string)team!["aadGroupId"]!);
        Assert.Equal([null, "Klantreis"], channels!["conversations"]!.AsArray().Select(channel => (string?)channel!["name"]));
    }

    private static JsonObject Chat(string memberId, string tenantId) => new()
    {
        ["isGroup"] = false,
        ["tenantId"] = tenantId,
        ["members"] = new JsonArray(new JsonObject { ["id"] = memberId }),
    };

    private static async Task<JsonObject> BodyAsync(HttpResponseMessage response) => (await response.Content.ReadFromJsonAsync<JsonObject>())!;

    private static async Task AssertErrorAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(code, (string?)(await BodyAsync(response))["error"]!["code"]);
    }
}
