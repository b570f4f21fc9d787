using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Tests.Bots;

namespace TeamsJourney.Local.Tests;

/// <summary>What the bot gets when people do things, and what people see of its answers.</summary>
public sealed class ConversationTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Person Sanne = Colleagues.Named("sanne");
    private static readonly Person Emma = Colleagues.Named("emma");

    [Fact]
    public async Task A_mention_arrives_as_Teams_sends_it()
    {
        await using var laptop = await Laptop.StartAsync();
        var said = await laptop.Teams.SayAsync(Sanne, Team.Journey.Id, "start", true, None);

        var activity = Assert.Single(laptop.Bot.Received);
        Assert.True(said.Accepted);
        Assert.Equal("<at>TeamsJourney</at> start", (string?)activity["text"]);
        Assert.Equal($"{Team.Journey.Id};messageid={said.Id}", (string?)activity["conversation"]!["id"]);
        Assert.Equal("channel", (string?)activity["conversation"]!["conversationType"]);
        Assert.Equal(["mention", "clientInfo"], activity["entities"]!.AsArray().Select(entity => (string?)entity!["type"]));
        Assert.Equal((string?)activity["recipient"]!["id"], (string?)activity["entities"]![0]!["mentioned"]!["id"]);
        Assert.Equal("NL", (string?)activity["entities"]![1]!["country"]);
        Assert.Equal(Team.GroupId, (string?)activity["channelData"]!["team"]!["aadGroupId"]);
        Assert.Equal(Sanne.EntraId, (string?)activity["from"]!["aadObjectId"]);
        Assert.Equal(laptop.Teams.Address.AbsoluteUri, (string?)activity["serviceUrl"]);
        Assert.Null(activity["replyToId"]);
    }

    [Fact]
    public async Task Without_a_mention_the_bot_hears_only_its_own_chats()
    {
        await using var laptop = await Laptop.StartAsync();
        await laptop.Teams.SayAsync(Emma, Team.Journey.Id, "just us", false, None);
        Assert.Empty(laptop.Bot.Received);

        await laptop.Teams.SayAsync(Emma, PersonalChat.Of(Emma), "help", false, None);
        var activity = Assert.Single(laptop.Bot.Received);
        Assert.Equal("personal", (string?)activity["conversation"]!["conversationType"]);
        Assert.Equal("en-GB", (string?)activity["locale"]);
        Assert.Null(activity["channelData"]!["team"]);
    }

    [Fact]
    public async Task Nobody_speaks_in_a_thread_that_was_never_begun_or_in_another_persons_chat()
    {
        await using var laptop = await Laptop.StartAsync();
        await Assert.ThrowsAsync<KeyNotFoundException>(() => laptop.Teams.SayAsync(Sanne, $"{Team.Journey.Id};messageid=1", "hello", true, None));
        await Assert.ThrowsAsync<KeyNotFoundException>(() => laptop.Teams.SayAsync(Sanne, PersonalChat.Of(Emma), "hello", true, None));
        Assert.Empty(laptop.Bot.Received);
    }

    [Fact]
    public async Task A_reply_names_the_post_it_replies_to()
    {
        await using var laptop = await Laptop.StartAsync();
        var (id, thread) = await laptop.PostCardAsync(Messages.Card("card"));
        await laptop.Teams.SayAsync(Sanne, thread, "status", true, None);
        Assert.Equal(id, (string?)laptop.Bot.Last("message")["replyToId"]);
    }

    [Fact]
    public async Task Installing_tells_the_team_by_name_and_that_the_bot_is_a_member()
    {
        await using var laptop = await Laptop.StartAsync();
        Assert.True(await laptop.Teams.InstallAsync(None));
        Assert.Equal("add", (string?)laptop.Bot.Last("installationUpdate")["action"]);
        var update = laptop.Bot.Last("conversationUpdate");
        Assert.Equal((string?)update["recipient"]!["id"], (string?)update["membersAdded"]![0]!["id"]);
        Assert.Equal("Reisbureau Zonnig", (string?)update["channelData"]!["team"]!["name"]);
    }

    [Fact]
    public async Task A_card_that_answers_a_click_is_for_that_person_only_until_the_bot_edits()
    {
        await using var laptop = await Laptop.StartAsync(_ => Messages.CardAnswer(Messages.Card("yours")));
        var (id, thread) = await laptop.PostCardAsync(Messages.Card("shared", Messages.Execute("touchpoint/mine", "Mine")));
        var action = CardAction.Named(laptop.Teams.Look(Sanne, id).Cards[0], "Mine");

        Assert.IsType<ActionOutcome.CardShown>(await laptop.Teams.ClickAsync(Sanne, id, action, [], None));

        Assert.Equal("yours", TextOf(laptop, Sanne, id));
        Assert.Equal("shared", TextOf(laptop, Emma, id));
        var invoke = laptop.Bot.Last("invoke", "adaptiveCard/action");
        Assert.Equal("touchpoint/mine", (string?)invoke["value"]!["action"]!["verb"]);
        Assert.Equal("j1", (string?)invoke["value"]!["action"]!["data"]!["journey"]);
        Assert.Equal("manual", (string?)invoke["value"]!["trigger"]);
        Assert.Equal(id, (string?)invoke["replyToId"]);

        using var update = await laptop.Http.PutAsync(
            $"/v3/conversations/{Uri.EscapeDataString(thread)}/activities/{id}",
            new StringContent(Messages.WithCard(Messages.Card("shared again")).ToJsonString()));
        Assert.Equal("shared again", TextOf(laptop, Sanne, id));
    }

    [Theory]
    [InlineData("""{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Saved"}""", typeof(ActionOutcome.MessageShown), "")]
    [InlineData("""{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"x","message":"Closed"}}""", typeof(ActionOutcome.ActionFailed), "Closed")]
    [InlineData("""{"something":"else"}""", typeof(ActionOutcome.ActionFailed), "Something went wrong. Try again.")]
    public async Task Other_answers_to_a_click_are_a_message_or_an_error_on_the_card(string answer, Type outcome, string error)
    {
        await using var laptop = await Laptop.StartAsync(_ => (JsonObject)JsonNode.Parse(answer)!);
        var (id, _) = await laptop.PostCardAsync(Messages.Card("shared", Messages.Execute("step/next", "Next")));
        var action = CardAction.Named(laptop.Teams.Look(Emma, id).Cards[0], "step/next");

        Assert.IsType(outcome, await laptop.Teams.ClickAsync(Emma, id, action, [], None));
        Assert.Equal(error, laptop.Teams.Look(Emma, id).Error);
        Assert.Equal("", laptop.Teams.Look(Sanne, id).Error);
    }

    [Fact]
    public async Task An_answer_that_takes_too_long_is_an_error()
    {
        await using var laptop = await Laptop.StartAsync(patience: TimeSpan.FromMilliseconds(50));
        var never = new TaskCompletionSource<JsonObject?>();
        var (id, _) = await laptop.PostCardAsync(Messages.Card("shared", Messages.Execute("step/next", "Next")));
        laptop.Bot.Answer = _ => never.Task;

        var outcome = await laptop.Teams.ClickAsync(Sanne, id, new CardAction(Messages.Execute("step/next", "Next")), [], None);
        never.SetResult(null);
        Assert.Equal(new ActionOutcome.ActionFailed("Er is iets misgegaan. Probeer het opnieuw."), outcome);
    }

    [Fact]
    public async Task A_card_with_a_refresh_is_refreshed_for_those_it_names_at_most_once_a_minute()
    {
        await using var laptop = await Laptop.StartAsync(_ => Messages.CardAnswer(Messages.Card("for Sanne")));
        var card = Messages.Card("shared");
        card["refresh"] = new JsonObject { ["action"] = Messages.Execute("view/mine", ""), ["userIds"] = new JsonArray(Sanne.UserId) };
        var (id, _) = await laptop.PostCardAsync(card);

        await laptop.Teams.ViewAsync(Sanne, Team.Journey.Id, None);
        await laptop.Teams.ViewAsync(Sanne, Team.Journey.Id, None);
        await laptop.Teams.ViewAsync(Emma, Team.Journey.Id, None);

        Assert.Equal("automatic", (string?)Assert.Single(laptop.Bot.Received)["value"]!["trigger"]);
        Assert.Equal("for Sanne", TextOf(laptop, Sanne, id));
        Assert.Equal("shared", TextOf(laptop, Emma, id));
    }

    [Fact]
    public async Task Reading_a_channel_clears_what_was_unread_for_that_person()
    {
        await using var laptop = await Laptop.StartAsync();
        await laptop.PostCardAsync(Messages.Card("new"));
        Assert.Equal(1, laptop.Teams.Look(Sanne).Channels[1].Unread);
        await laptop.Teams.ViewAsync(Sanne, Team.Journey.Id, None);
        Assert.Equal(0, laptop.Teams.Look(Sanne).Channels[1].Unread);
        Assert.Equal(1, laptop.Teams.Look(Emma).Channels[1].Unread);
    }

    private static string? TextOf(Laptop laptop, Person person, string messageId) =>
        (string?)laptop.Teams.Look(person, messageId).Cards[0]["body"]![0]!["text"];
}
