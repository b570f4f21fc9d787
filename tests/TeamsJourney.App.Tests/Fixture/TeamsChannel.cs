using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>A place in Teams, and the activities that it sends.</summary>
internal sealed record TeamsChannel(string ConversationId, string Type)
{
    public const string BotId = "28:22222222-2222-2222-2222-222222222222";
    public const string Tenant = "11111111-1111-1111-1111-111111111111";
    public const string TeamId = "19:general@thread.tacv2";

    public static TeamsChannel Journeys { get; } = new("19:cx@thread.tacv2;messageid=1699999999999", "channel");

    public static TeamsChannel Other { get; } = new("19:other@thread.tacv2;messageid=1700000000000", "channel");

    public static TeamsChannel Personal { get; } = new("a:personal", "personal");

    public static TeamsChannel GroupChat { get; } = new("19:group@thread.v2", "groupChat");

    /// <summary>What kind of channel it is, where Teams says so: <c>shared</c> or <c>private</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>A journey's channel that has members of its own.</summary>
    public static TeamsChannel Shared { get; } = new("19:shared@thread.tacv2;messageid=1700000000001", "channel") { Kind = "shared" };

    /// <summary>A channel in which no bot can post.</summary>
    public static TeamsChannel Private { get; } = new("19:private@thread.tacv2;messageid=1700000000002", "channel") { Kind = "private" };

    private bool IsChannel => Type == "channel";

    /// <summary>An activity as Teams sends it.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="person">Who sends it.</param>
    /// <param name="serviceUrl">The connector.</param>
    /// <param name="id">The same for one that is delivered again.</param>
    public JsonObject Activity(string type, Person person, Uri serviceUrl, string id) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["timestamp"] = "2026-08-20T09:15:30.1234567Z",
        ["localTimestamp"] = "2026-08-20T11:15:30.1234567+02:00",
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl.AbsoluteUri,
        ["from"] = person.ToAccount(),
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "Journey" },
        ["conversation"] = new JsonObject { ["id"] = ConversationId, ["conversationType"] = Type, ["isGroup"] = Type != "personal", ["tenantId"] = Tenant },
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = person.Locale, ["platform"] = "Web" }),
        ["channelData"] = IsChannel
            ? new JsonObject
            {
                ["team"] = new JsonObject { ["id"] = TeamId },
                ["channel"] = Kind is null
                    ? new JsonObject { ["id"] = ConversationId.Split(';')[0] }
                    : new JsonObject { ["id"] = ConversationId.Split(';')[0], ["type"] = Kind },
                ["tenant"] = new JsonObject { ["id"] = Tenant },
            }
            : new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        ["locale"] = person.Locale,
    };

    /// <summary>A message that mentions the bot.</summary>
    public JsonObject Message(Person person, string text, Uri serviceUrl, string id)
    {
        var message = Activity("message", person, serviceUrl, id);
        message["text"] = $"<at>Journey</at>&nbsp;{text}\n";
        message["textFormat"] = "plain";
        message["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention", ["text"] = "<at>Journey</at>", ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "Journey" },
        });
        return message;
    }

    /// <summary>A request that waits for an answer.</summary>
    public JsonObject Invoke(string name, Person person, JsonObject value, string replyTo, Uri serviceUrl, string id)
    {
        var invoke = Activity("invoke", person, serviceUrl, id);
        invoke["name"] = name;
        invoke["value"] = value;
        invoke["replyToId"] = replyTo;
        return invoke;
    }
}
