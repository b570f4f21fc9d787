using System.Text.Json;
using System.Text.Json.Nodes;

namespace ActivityProtocol.Tests;

public sealed class OutgoingActivityTests
{
    [Fact]
    public void A_message_says_only_what_it_has_to_say() =>
        AssertJson("""{"type":"message","text":"Hallo"}""", Activity.Message("Hallo"));

    [Fact]
    public void A_card_is_the_content_of_an_attachment_whatever_shape_its_JSON_comes_in()
    {
        const string Expected = """{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","body":null}}]}""";

        AssertJson(Expected, Activity.Message(Attachment.AdaptiveCard("""{"type":"AdaptiveCard","body":null}"""u8.ToArray())));
        AssertJson(Expected, Activity.Message(Attachment.AdaptiveCard(new JsonObject { ["type"] = "AdaptiveCard", ["body"] = null })));
        AssertJson(Expected, Activity.Message(Attachment.AdaptiveCard(JsonElement.Parse("""{"type":"AdaptiveCard","body":null}"""))));
    }

    [Fact]
    public void What_cannot_be_a_card_is_refused_before_it_is_posted()
    {
        Assert.Throws<ArgumentException>(() => Attachment.AdaptiveCard(default(JsonElement)));
        Assert.Throws<ArgumentException>(() => Attachment.AdaptiveCard("[]"u8.ToArray()));
        Assert.ThrowsAny<JsonException>(() => Attachment.AdaptiveCard("{"u8.ToArray()));
    }

    [Fact]
    public void A_mention_is_written_as_an_entity() =>
        AssertJson(
            """{"type":"message","text":"<at>Bob</at>","entities":[{"type":"mention","mentioned":{"id":"29:b","name":"Bob"},"text":"<at>Bob</at>"}]}""",
            Activity.Message("<at>Bob</at>") with { Entities = [new Entity.Mention(new ChannelAccount { Id = "29:b", Name = "Bob" }, "<at>Bob</at>")] });

    [Theory]
    [InlineData("channel-message-with-mention")]
    [InlineData("conversation-update-members")]
    [InlineData("installation-update")]
    [InlineData("adaptive-card-action")]
    public void What_is_read_is_written_again(string name)
    {
        var original = JsonNode.Parse(Payload.Bytes(name))!.AsObject();
        original.Remove("localTimezone");
        original["timestamp"] = "2026-08-20T09:15:30.1234567+00:00";

        var written = JsonSerializer.SerializeToNode(Payload.Read(name), ActivityJson.Default.Activity);

        Assert.True(JsonNode.DeepEquals(original, written), written?.ToJsonString());
    }

    private static void AssertJson(string expected, Activity activity)
    {
        var written = JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), written), written?.ToJsonString());
    }
}
