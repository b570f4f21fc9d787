using System.Text.Json;

namespace ActivityProtocol.Tests;

public sealed class InvokeValueTests
{
    [Fact]
    public void An_executed_action_carries_its_verb_and_data()
    {
        var activity = Payload.Read("adaptive-card-action");

        Assert.Equal(InvokeNames.AdaptiveCardAction, activity.Name);
        Assert.True(activity.TryReadValue(ActivityJson.Default.AdaptiveCardInvokeValue, out var value));
        Assert.Equal("experience/save", value.Action.Verb);
        Assert.Equal("Action.Execute", value.Action.Type);
        Assert.Equal("a1", value.Action.Id);
        Assert.Equal("Fijn", value.Action.Data?.GetProperty("thought").GetString());
        Assert.Equal("manual", value.Trigger);
    }

    [Fact]
    public void The_Playground_leaves_the_trigger_out()
    {
        Assert.True(Payload.Read("playground-action").TryReadValue(ActivityJson.Default.AdaptiveCardInvokeValue, out var value));
        Assert.Equal("step/next", value.Action.Verb);
        Assert.Null(value.Trigger);
    }

    [Theory]
    [InlineData("task-fetch", InvokeNames.TaskFetch, "dark")]
    [InlineData("task-submit", InvokeNames.TaskSubmit, "default")]
    public void A_dialog_carries_its_data_and_theme(string payload, string name, string theme)
    {
        var activity = Payload.Read(payload);

        Assert.Equal(name, activity.Name);
        Assert.True(activity.TryReadValue(ActivityJson.Default.TaskModuleRequest, out var request));
        Assert.Equal("touchpoint/add", request.Data?.GetProperty("verb").GetString());
        Assert.Equal(theme, request.Context?.Theme);
    }

    [Fact]
    public void A_message_action_carries_the_message()
    {
        var activity = Payload.Read("compose-extension-fetch-task");

        Assert.Equal(InvokeNames.ComposeExtensionFetchTask, activity.Name);
        Assert.True(activity.TryReadValue(ActivityJson.Default.MessagingExtensionAction, out var action));
        Assert.Equal(("addTouchpoint", "message"), (action.CommandId, action.CommandContext));
        Assert.Equal("1699999990000", action.MessagePayload?.Id);
        Assert.Equal(new("<div>De klant wachtte lang</div>", "html"), action.MessagePayload?.Body);
        Assert.Equal(new("bbbbbbbb-0000-0000-0000-000000000002", "Bob Test"), action.MessagePayload?.From?.User);
        Assert.Equal(new DateTimeOffset(2026, 8, 19, 8, 0, 0, 500, TimeSpan.Zero), action.MessagePayload?.CreatedDateTime);
        Assert.StartsWith("https://teams.microsoft.com/l/message/", action.MessagePayload?.LinkToMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void A_submitted_message_action_carries_the_inputs_and_the_preview()
    {
        Assert.True(Payload.Read("compose-extension-submit-action").TryReadValue(ActivityJson.Default.MessagingExtensionAction, out var action));
        Assert.Equal("touchpoint/add", action.Data?.GetProperty("verb").GetString());
        Assert.Equal("send", action.BotMessagePreviewAction);
        Assert.Equal(1, action.BotActivityPreview?.GetArrayLength());
    }

    [Theory]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"action":null}""")]
    [InlineData("""{"action":"x"}""")]
    [InlineData("""{"action":{"verb":"\ud800"}}""")]
    public void A_value_of_another_shape_is_refused_without_an_exception(string value)
    {
        var activity = new Activity { Type = ActivityTypes.Invoke, Value = JsonElement.Parse(value) };

        Assert.False(activity.TryReadValue(ActivityJson.Default.AdaptiveCardInvokeValue, out _));
    }

    [Theory]
    [InlineData("""{"action":{}}""")]
    [InlineData("""{"action":{"verb":5}}""")]
    [InlineData("""{"action":{"verb":null,"data":null}}""")]
    public void A_card_without_a_verb_asks_for_nothing(string value)
    {
        var activity = new Activity { Type = ActivityTypes.Invoke, Value = JsonElement.Parse(value) };

        Assert.True(activity.TryReadValue(ActivityJson.Default.AdaptiveCardInvokeValue, out var read));
        Assert.Equal("", read.Action.Verb);
    }
}
