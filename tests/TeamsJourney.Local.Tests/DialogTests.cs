using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Tests.Bots;

namespace TeamsJourney.Local.Tests;

public sealed class DialogTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly Person Sanne = Colleagues.Named("sanne");

    [Fact]
    public async Task A_dialog_opens_goes_on_and_closes_with_a_message()
    {
        await using var laptop = await Laptop.StartAsync(activity => (string?)activity["name"] switch
        {
            "task/fetch" => Messages.Continue("Add", Messages.Form("What?", Messages.Submit("touchpoint/add", "Save"))),
            "task/submit" when (string?)activity["value"]!["data"]!["text"] == "first" =>
                Messages.Continue("Another", Messages.Form("What else?", Messages.Submit("touchpoint/add", "Save"))),
            _ => Messages.TaskMessage("Saved"),
        });
        var (id, _) = await laptop.PostCardAsync(Messages.Card("shared", Messages.OpenDialog("touchpoint/form", "Add")));

        var open = Dialog(await ClickAsync(laptop, id, "Add"));
        Assert.Equal("Add", open.Title);
        var next = Dialog(await SubmitAsync(laptop, open, new JsonObject { ["text"] = "first" }));
        Assert.Equal(("Another", open.Id), (next.Title, next.Id));
        Assert.Equal(new ActionOutcome.MessageShown("Saved"), await SubmitAsync(laptop, next, []));

        Assert.Empty(laptop.Teams.DialogsOf(Sanne));
        var submit = laptop.Bot.Last("invoke", "task/submit");
        Assert.Equal("given", (string?)submit["value"]!["data"]!["text"]);
        Assert.Equal("touchpoint/add", (string?)submit["value"]!["data"]!["verb"]);
        Assert.Matches("^f:[0-9a-f-]{36}$", (string)submit["id"]!);
        Assert.Equal("default", (string?)submit["value"]!["context"]!["theme"]);
        Assert.Equal("task/fetch", (string?)laptop.Bot.Last("invoke", "task/fetch")["value"]!["data"]!["msteams"]!["type"]);
    }

    [Fact]
    public async Task An_empty_answer_closes_the_dialog()
    {
        await using var laptop = await Laptop.StartAsync(activity => (string?)activity["name"] == "task/fetch"
            ? Messages.Continue("Add", Messages.Form("What?", Messages.Submit("touchpoint/add", "Save")))
            : null);
        var (id, _) = await laptop.PostCardAsync(Messages.Card("shared", Messages.OpenDialog("touchpoint/form", "Add")));
        var open = Dialog(await ClickAsync(laptop, id, "Add"));
        Assert.IsType<ActionOutcome.DialogClosed>(await SubmitAsync(laptop, open, []));
        Assert.Empty(laptop.Teams.DialogsOf(Sanne));
    }

    [Fact]
    public async Task A_bot_that_fails_leaves_the_dialog_open()
    {
        await using var laptop = await Laptop.StartAsync(_ => Messages.Continue("Add", Messages.Form("What?", Messages.Submit("touchpoint/add", "Save"))));
        var (id, _) = await laptop.PostCardAsync(Messages.Card("shared", Messages.OpenDialog("touchpoint/form", "Add")));
        var open = Dialog(await ClickAsync(laptop, id, "Add"));
        laptop.Bot.Status = 500;
        Assert.IsType<ActionOutcome.ActionFailed>(await SubmitAsync(laptop, open, []));
        Assert.Single(laptop.Teams.DialogsOf(Sanne));
    }

    [Fact]
    public async Task A_command_on_a_message_brings_that_message_and_its_answers_keep_the_command()
    {
        await using var laptop = await Laptop.StartAsync(activity => (string?)activity["name"] == "composeExtension/fetchTask"
            ? Messages.Continue("Add to the journey", Messages.Form("What?", Messages.Submit("message/add", "Save")))
            : null);
        var said = await laptop.Teams.SayAsync(Colleagues.Named("piet"), Team.Journey.Id, "De klant <belde> drie keer", false, None);

        var open = Dialog(await laptop.Teams.ChooseCommandAsync(Sanne, said.Id, "addToJourney", None));
        await SubmitAsync(laptop, open, []);

        var fetch = laptop.Bot.Last("invoke", "composeExtension/fetchTask")["value"]!;
        Assert.Equal("<div>De klant &lt;belde&gt; drie keer</div>", (string?)fetch["messagePayload"]!["body"]!["content"]);
        Assert.Equal(Colleagues.Named("piet").EntraId, (string?)fetch["messagePayload"]!["from"]!["user"]!["id"]);
        var submit = laptop.Bot.Last("invoke", "composeExtension/submitAction")["value"]!;
        Assert.Equal("addToJourney", (string?)submit["commandId"]);
        Assert.Equal("given", (string?)submit["data"]!["text"]);
    }

    [Fact]
    public async Task A_plain_submit_is_a_message_with_a_value()
    {
        await using var laptop = await Laptop.StartAsync();
        var (id, _) = await laptop.PostCardAsync(Messages.Form("What?", Messages.Submit("touchpoint/add", "Save")));
        Assert.IsType<ActionOutcome.Delivered>(await ClickAsync(laptop, id, "Save"));
        var message = laptop.Bot.Last("message");
        Assert.Equal("given", (string?)message["value"]!["text"]);
        Assert.Null(message["text"]);
        Assert.Equal(id, (string?)message["replyToId"]);
    }

    private static Task<ActionOutcome> ClickAsync(Laptop laptop, string messageId, string title) => laptop.Teams.ClickAsync(
        Sanne, messageId, CardAction.Named(laptop.Teams.Look(Sanne, messageId).Cards[0], title), [], None);

    private static Task<ActionOutcome> SubmitAsync(Laptop laptop, Dialog dialog, JsonObject inputs) =>
        laptop.Teams.SubmitDialogAsync(Sanne, dialog.Id, CardAction.Named(dialog.Card, "Save"), inputs, None);

    private static Dialog Dialog(ActionOutcome outcome) => Assert.IsType<ActionOutcome.DialogShown>(outcome).Dialog;
}
