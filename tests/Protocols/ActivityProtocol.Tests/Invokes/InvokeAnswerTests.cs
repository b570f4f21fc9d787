using System.Text.Json.Nodes;

namespace ActivityProtocol.Tests;

public sealed class InvokeAnswerTests
{
    private static readonly byte[] Card = """{"type":"AdaptiveCard"}"""u8.ToArray();

    [Fact]
    public void A_card_replaces_the_card() => AssertBody(
        """{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{"type":"AdaptiveCard"}}""",
        new AdaptiveCardInvokeResponse.Card(Card).ToInvokeResponse());

    [Fact]
    public void A_message_is_the_value_itself() => AssertBody(
        """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Bewaard"}""",
        new AdaptiveCardInvokeResponse.Message("Bewaard").ToInvokeResponse());

    [Fact]
    public void A_failure_has_its_status_inside_an_HTTP_200() => AssertBody(
        """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"Closed","message":"Deze stap is klaar."}}""",
        new AdaptiveCardInvokeResponse.Failure(400, "Closed", "Deze stap is klaar.").ToInvokeResponse());

    [Fact]
    public void A_dialog_shows_a_card() => AssertBody(
        """{"task":{"type":"continue","value":{"title":"Beleving","height":"medium","width":640,"card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}}}}""",
        new TaskModuleResponse.Card("Beleving", TaskModuleSize.Medium, TaskModuleSize.Pixels(640), Card).ToInvokeResponse());

    [Fact]
    public void A_dialog_closes_with_a_notice() => AssertBody(
        """{"task":{"type":"message","value":"Bewaard"}}""", new TaskModuleResponse.Message("Bewaard").ToInvokeResponse());

    [Fact]
    public void A_dialog_closes_with_nothing_at_all() =>
        Assert.Equal(new InvokeResponse(200), new TaskModuleResponse.None().ToInvokeResponse());

    [Fact]
    public void A_message_action_opens_a_dialog_or_ends_with_a_notice()
    {
        AssertBody(
            """{"task":{"type":"message","value":"Bewaard"}}""",
            new MessagingExtensionActionResponse.Task(new TaskModuleResponse.Message("Bewaard")).ToInvokeResponse());
        AssertBody(
            """{"composeExtension":{"type":"message","text":"Geen reis in dit kanaal"}}""",
            new MessagingExtensionActionResponse.Message("Geen reis in dit kanaal").ToInvokeResponse());
    }

    [Fact]
    public void A_size_that_nobody_set_is_medium() => AssertBody(
        """{"task":{"type":"continue","value":{"title":"T","height":"medium","width":"large","card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard"}}}}}""",
        new TaskModuleResponse.Card("T", default, TaskModuleSize.Large, Card).ToInvokeResponse());

    private static void AssertBody(string expected, InvokeResponse response)
    {
        Assert.Equal(200, response.Status);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(response.Body!.Value.GetRawText())), response.Body.Value.GetRawText());
    }
}
