using System.Text;
using System.Text.Json;

namespace ActivityProtocol.Tests;

public sealed class ActivityReaderTests
{
    [Fact]
    public void A_channel_message_is_read_whole()
    {
        var activity = Payload.Read("channel-message-with-mention");

        Assert.Equal(ActivityTypes.Message, activity.Type);
        Assert.Equal("1699999999999", activity.Id);
        Assert.Equal(ChannelIds.Teams, activity.ChannelId);
        Assert.Equal("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/", activity.ServiceUrl);
        Assert.Equal("aaaaaaaa-0000-0000-0000-000000000001", activity.From?.AadObjectId);
        Assert.Equal("28:22222222-2222-2222-2222-222222222222", activity.Recipient?.Id);
        Assert.Equal(ConversationTypes.Channel, activity.Conversation?.ConversationType);
        Assert.True(activity.Conversation?.IsGroup);
        Assert.Equal("nl-NL", activity.Locale);
        Assert.Equal(new DateTimeOffset(2026, 8, 20, 9, 15, 30, TimeSpan.Zero).AddTicks(1234567), activity.Timestamp);
        Assert.Equal(TimeSpan.FromHours(2), activity.LocalTimestamp?.Offset);
        Assert.Equal("text/html", Assert.Single(activity.Attachments).ContentType);
        Assert.Equal("<at>Journey</at>", Assert.Single(activity.Entities.OfType<Entity.Mention>()).Text);
        Assert.Equal("clientInfo", Assert.Single(activity.Entities.OfType<Entity.Other>()).Json.GetProperty("type").GetString());
        Assert.Equal("19:cx@thread.tacv2", activity.GetTeamsChannelData().Channel?.Id);
    }

    [Fact]
    public void An_installation_names_the_team_its_group_and_the_chosen_channel()
    {
        var activity = Payload.Read("installation-update");
        var data = activity.GetTeamsChannelData();

        Assert.Equal("add", activity.Action);
        Assert.Equal("33333333-3333-3333-3333-333333333333", data.Team?.AadGroupId);
        Assert.Equal("Shop", data.Team?.Name);
        Assert.Equal("19:cx@thread.tacv2", data.Settings?.SelectedChannel?.Id);
        Assert.Equal("11111111-1111-1111-1111-111111111111", data.Tenant?.Id);
    }

    [Fact]
    public void A_conversation_update_names_who_came()
    {
        var activity = Payload.Read("conversation-update-members");

        Assert.Equal(["28:22222222-2222-2222-2222-222222222222", "29:2bob"], activity.MembersAdded.Select(member => member.Id));
        Assert.Empty(activity.MembersRemoved);
        Assert.Equal(TeamsEventTypes.TeamMemberAdded, activity.GetTeamsChannelData().EventType);
    }

    [Fact]
    public void A_renamed_channel_carries_its_new_name()
    {
        var data = Payload.Read("conversation-update-channel-renamed").GetTeamsChannelData();

        Assert.Equal(TeamsEventTypes.ChannelRenamed, data.EventType);
        Assert.Equal(new ChannelInfo("19:cx@thread.tacv2", "Klantreis", "standard"), data.Channel);
    }

    [Fact]
    public void A_thread_reply_of_the_Playground_is_read_without_the_fields_it_leaves_out()
    {
        var activity = Payload.Read("playground-thread-reply");

        Assert.Null(activity.ReplyToId);
        Assert.Null(activity.LocalTimestamp);
        Assert.Null(activity.GetTeamsChannelData().Team?.AadGroupId);
        Assert.Equal("start", activity.TextWithoutMentionOf(activity.Recipient!.Id));
    }

    [Fact]
    public void A_reference_holds_what_a_later_post_needs()
    {
        var reference = Payload.Read("channel-message-with-mention").GetConversationReference();

        Assert.Equal(new Uri("https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/"), reference.ServiceUrl);
        Assert.Equal("19:cx@thread.tacv2;messageid=1699999999999", reference.Conversation.Id);
        Assert.Equal("28:22222222-2222-2222-2222-222222222222", reference.Bot?.Id);
        Assert.Equal("29:1alice-Qw_x", reference.User?.Id);
        Assert.Equal(reference, JsonSerializer.Deserialize(
            JsonSerializer.Serialize(reference, ActivityJson.Default.ConversationReference), ActivityJson.Default.ConversationReference));
    }

    [Fact]
    public void An_activity_of_an_unknown_type_with_unknown_fields_is_read()
    {
        var activity = Read("""{"type":"holographic","hologram":{"deep":[1,2]},"channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c","new":1}}""");

        Assert.Equal("holographic", activity.Type);
        Assert.Empty(activity.Attachments);
        Assert.Empty(activity.Entities);
        Assert.Empty(activity.MembersAdded);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("text")]
    [InlineData("timestamp")]
    [InlineData("localTimestamp")]
    [InlineData("locale")]
    [InlineData("replyToId")]
    [InlineData("action")]
    [InlineData("id")]
    [InlineData("importance")]
    public void An_optional_field_of_another_type_is_read_as_absent(string field)
    {
        foreach (var odd in (string[])["5", "true", "{\"a\":[{}]}", "[1,[2]]", "null"])
        {
            var activity = Read($$"""{"type":"message","{{field}}":{{odd}},"channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c","isGroup":"yes"},"summary":"after"}""");
            var written = JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity)!;
            Assert.Null(written[field]);
            Assert.Equal("after", activity.Summary);
            Assert.Null(activity.Conversation?.IsGroup);
        }
    }

    [Fact]
    public void A_moment_that_is_none_is_read_as_absent() =>
        Assert.Null(Read("""{"type":"message","timestamp":"yesterday","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"}}""").Timestamp);

    [Fact]
    public void Nulls_and_malformed_mentions_in_lists_do_not_reach_who_walks_them()
    {
        var activity = Read("""
            {"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"},"attachments":null,
             "membersAdded":[null,{"id":"29:a"},null],
             "entities":[null,7,"x",{"type":"mention"},{"type":"mention","mentioned":{"name":"no id"}},{"type":"mention","mentioned":{"id":"29:a"},"text":3},{"type":"mention","mentioned":{"id":"\ud800"}}]}
            """);

        Assert.Equal("29:a", Assert.Single(activity.MembersAdded).Id);
        Assert.Equal(new Entity.Mention(new ChannelAccount { Id = "29:a" }, ""), Assert.Single(activity.Entities.OfType<Entity.Mention>()));
        Assert.Equal(5, activity.Entities.OfType<Entity.Other>().Count());
        Assert.Empty(activity.Attachments);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("{\"type\":\"message\"")]
    [InlineData("{}")]
    [InlineData("""{"type":5,"channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","serviceUrl":"https://a.example/","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"file:///etc","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"/relative","conversation":{"id":"c"}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":5}}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":"c"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"},"from":"alice"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"},"text":"\ud800"}""")]
    public void What_is_not_an_activity_is_a_value_and_not_an_exception(string json) =>
        Assert.IsType<ActivityReading.Invalid>(ActivityReader.Read(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Bytes_that_are_not_UTF_8_and_nesting_without_end_are_refused()
    {
        var deep = """{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"},"value":""" + new string('[', 100_000);

        // In what is not looked at yet too: a form's fields are read long after this.
        byte[] inside = [.. """{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"},"value":{"text":"x"""u8, 0xFF, .. "\"}}"u8];

        Assert.IsType<ActivityReading.Invalid>(ActivityReader.Read(new byte[] { 0xFF, 0xFE, 0x00 }));
        Assert.IsType<ActivityReading.Invalid>(ActivityReader.Read(inside));
        Assert.IsType<ActivityReading.Invalid>(ActivityReader.Read(Encoding.UTF8.GetBytes(deep)));
    }

    [Fact]
    public void A_problem_does_not_quote_what_was_typed()
    {
        var reading = ActivityReader.Read("""{"type":"message","text":"secret" secret"""u8.ToArray());

        Assert.DoesNotContain("secret", Assert.IsType<ActivityReading.Invalid>(reading).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_truncation_and_every_flipped_byte_of_a_true_message_gives_a_result()
    {
        var whole = Payload.Bytes("channel-message-with-mention");
        for (var i = 0; i < whole.Length; i++)
        {
            Assert.NotNull(ActivityReader.Read(whole.AsMemory(0, i)));
            var flipped = whole.ToArray();
            flipped[i] ^= 0x15;
            if (ActivityReader.Read(flipped) is ActivityReading.Valid { Activity: var activity })
            {
                Assert.NotNull(activity.GetTeamsChannelData());
                Assert.NotNull(activity.TextWithoutMentionOf("28:22222222-2222-2222-2222-222222222222"));
            }
        }
    }

    [Theory]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("""{"team":"x"}""")]
    [InlineData("""{"team":{"id":"\ud800"}}""")]
    public void Channel_data_of_another_shape_is_read_as_empty(string channelData)
    {
        var json = $$"""{"type":"message","channelId":"msteams","serviceUrl":"https://a.example/","conversation":{"id":"c"},"channelData":{{channelData}}}""";

        Assert.Equal(new TeamsChannelData(), Read(json).GetTeamsChannelData());
    }

    private static Activity Read(string json) => Assert.IsType<ActivityReading.Valid>(ActivityReader.Read(Encoding.UTF8.GetBytes(json))).Activity;
}
