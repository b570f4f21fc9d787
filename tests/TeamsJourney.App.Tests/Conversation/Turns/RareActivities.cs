using System.Text.Json.Nodes;

namespace TeamsJourney.App.Tests.Conversation.Turns;

/// <summary>Every rare kind and shape of activity that was ever thought of, by name. The next one is one line.</summary>
internal static class RareActivities
{
    /// <summary>What happens in a team, which is answered with 200 and nothing else.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> Events { get; } = new Dictionary<string, Action<JsonObject>>
    {
        ["the app is removed"] = Installation("remove"),
        ["the app is upgraded"] = Installation("add-upgrade"),
        ["the app is upgraded, the old one goes"] = Installation("remove-upgrade"),
        ["an installation of a new kind"] = Installation("somethingNew"),
        ["an installation of no kind"] = Installation(null),
        ["the bot comes in"] = Members("membersAdded", "28:22222222-2222-2222-2222-222222222222", "teamMemberAdded"),
        ["the bot goes"] = Members("membersRemoved", "28:22222222-2222-2222-2222-222222222222", "teamMemberRemoved"),
        ["someone comes in"] = Members("membersAdded", "29:77", "teamMemberAdded"),
        ["someone goes"] = Members("membersRemoved", "29:2", "teamMemberRemoved"),
        ["someone without an id comes in"] = activity => (activity["type"], activity["membersAdded"]) = ("conversationUpdate", new JsonArray(new JsonObject { ["name"] = "x" }, null, 5)),
        ["the team is deleted"] = Update("teamDeleted"),
        ["the team is deleted for good"] = Update("teamHardDeleted"),
        ["the team is archived"] = Update("teamArchived"),
        ["the team is not archived any more"] = Update("teamUnarchived"),
        ["the team is restored"] = Update("teamRestored"),
        ["the team is renamed"] = Update("teamRenamed"),
        ["a channel is made"] = Update("channelCreated"),
        ["a channel is renamed"] = Update("channelRenamed"),
        ["a channel is deleted"] = Update("channelDeleted"),
        ["a channel is restored"] = Update("channelRestored"),
        ["a channel is shared"] = Update("channelShared"),
        ["a channel is not shared any more"] = Update("channelUnshared"),
        ["someone comes into a channel"] = Update("channelMemberAdded"),
        ["someone leaves a channel"] = Update("channelMemberRemoved"),
        ["an update of a new kind"] = Update("somethingNew"),
        ["an update that is a number"] = Update(5),
        ["an update without data"] = activity => (activity["type"], activity["channelData"]) = ("conversationUpdate", null),
        ["an update with a text for data"] = activity => (activity["type"], activity["channelData"]) = ("conversationUpdate", "x"),
        ["an update with half the data"] = activity => (activity["type"], activity["channelData"]) = ("conversationUpdate", new JsonObject { ["team"] = new JsonObject(), ["channel"] = null }),
        ["an update without a sender"] = activity => (activity["type"], activity["from"]) = ("conversationUpdate", null),
        ["an update without a receiver"] = activity => (activity["type"], activity["recipient"]) = ("conversationUpdate", null),
        ["a message is edited"] = Message("messageUpdate", "editMessage"),
        ["a message is brought back"] = Message("messageUpdate", "undeleteMessage"),
        ["a message is deleted"] = Message("messageDelete", "softDeleteMessage"),
        ["a reaction"] = activity => (activity["type"], activity["reactionsAdded"]) = ("messageReaction", new JsonArray(new JsonObject { ["type"] = "like" })),
        ["a reaction that is taken back"] = activity => (activity["type"], activity["reactionsRemoved"]) = ("messageReaction", new JsonArray(new JsonObject { ["type"] = "🥲" })),
        ["typing"] = Type("typing"),
        ["an event"] = Named("event", "application/vnd.microsoft.readReceipt"),
        ["the end of a meeting"] = Named("event", "application/vnd.microsoft.meetingEnd"),
        ["an event without a name"] = Type("event"),
        ["the end of a conversation"] = Type("endOfConversation"),
        ["a trace"] = Type("trace"),
        ["a handoff"] = Type("handoff"),
        ["a command"] = Named("command", "application/x"),
        ["a command's result"] = Named("commandResult", "application/x"),
        ["contacts"] = Type("contactRelationUpdate"),
        ["a deletion of somebody's data"] = Type("deleteUserData"),
        ["a suggestion"] = Type("suggestion"),
        ["a kind of the future"] = Type("agentLifecycle"),
    };

    /// <summary>Requests that nobody here knows, which are answered with 501.</summary>
    public static IReadOnlyList<string?> UnknownInvokes { get; } =
    [
        "composeExtension/query", "composeExtension/queryLink", "composeExtension/anonymousQueryLink", "composeExtension/selectItem", "composeExtension/querySettingUrl",
        "composeExtension/setting", "composeExtension/onCardButtonClicked", "signin/verifyState", "signin/tokenExchange", "signin/failure", "config/fetch", "config/submit",
        "fileConsent/invoke", "actionableMessage/executeAction", "message/submitAction", "message/fetchTask", "suggestedActions/submit", "application/search", "handoff/action",
        "tab/fetch", "tab/submit", "search", "healthCheck", "TASK/FETCH", "task/fetch ", "future/thing", "", null,
    ];

    /// <summary>Ways in which "status" is typed, all of which mean it.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> Status { get; } = new Dictionary<string, Action<JsonObject>>
    {
        ["before the mention"] = Text("status <at>Journey</at>"),
        ["around the mention"] = Text("  <at>Journey</at>  status  \r\n"),
        ["between two mentions"] = Text("<at>Journey</at> status <at>Journey</at>"),
        ["after spaces that do not break"] = Text("<at>Journey</at>\u00A0\u00A0status\u00A0"),
        ["after spaces of HTML"] = Text("<at>Journey</at>&nbsp;&#160;status&nbsp;"),
        ["with lines"] = Text("<at>Journey</at>\n\nstatus\n"),
        ["in capitals"] = Text("<at>Journey</at> STATUS!"),
        ["without a mention"] = activity =>
        {
            Text("status")(activity);
            activity["entities"] = new JsonArray();
        },
        ["without entities"] = activity =>
        {
            Text("status")(activity);
            activity.Remove("entities");
        },
        ["in Flemish"] = Locale("nl-BE"),
        ["in German"] = Locale("de"),
        ["in no language"] = activity => activity.Remove("locale"),
        ["in a language of null"] = Locale(null),
        ["in an unknown language"] = Locale("!!-\u0000-zz"),
        ["in a language that is a number"] = activity => activity["locale"] = 5,
        ["with data of one part"] = activity => activity["channelData"] = new JsonObject { ["teamsChannelId"] = "19:cx@thread.tacv2", ["teamsTeamId"] = "19:general@thread.tacv2" },
        ["by someone without a name"] = activity => activity["from"]!.AsObject().Remove("name"),
        ["by someone without an id of Entra"] = activity => activity["from"]!.AsObject().Remove("aadObjectId"),
        ["with attachments of the text"] = activity => activity["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "text/html", ["content"] = "<div>status</div>" }, null, 5),
        ["with a value"] = activity => activity["value"] = new JsonObject { ["verb"] = "journey/delete" },
    };

    /// <summary>Messages that are answered with something else than a journey's card, or not at all.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> Odd { get; } = new Dictionary<string, Action<JsonObject>>
    {
        ["without a text"] = activity => activity.Remove("text"),
        ["with null for a text"] = activity => activity["text"] = null,
        ["with a number for a text"] = activity => activity["text"] = 5,
        ["with nothing but a mention"] = Text("<at>Journey</at>"),
        ["with a mention of others"] = Text("<at>Bob</at> what do you think?"),
        ["without a sender"] = activity => activity.Remove("from"),
        ["with a sender of null"] = activity => activity["from"] = null,
        ["by an app"] = activity => activity["from"] = new JsonObject { ["id"] = "28:99999999-9999-9999-9999-999999999999", ["name"] = "Other bot", ["role"] = "bot" },
        ["by itself"] = activity => activity["from"] = new JsonObject { ["id"] = "28:22222222-2222-2222-2222-222222222222", ["name"] = "Journey", ["role"] = "bot" },
        ["without a receiver"] = activity => activity.Remove("recipient"),
        ["without data"] = activity => activity["channelData"] = null,
        ["from another channel of the conversation"] = activity => activity["channelData"]!["channel"]!["id"] = "19:elsewhere@thread.tacv2",
        ["from a thread of a thread"] = activity => activity["conversation"]!["id"] = "19:cx@thread.tacv2;messageid=1;messageid=2",
        ["with half an id of a thread"] = activity => activity["conversation"]!["id"] = ";messageid=1",
        ["from a conversation of no kind"] = activity => activity["conversation"]!["conversationType"] = null,
        ["from a conversation of a new kind"] = activity => activity["conversation"]!["conversationType"] = "meeting",
    };

    /// <summary>What is no activity: nobody can answer it.</summary>
    public static IReadOnlyDictionary<string, Action<JsonObject>> Malformed { get; } = new Dictionary<string, Action<JsonObject>>
    {
        ["members that are a text"] = activity => (activity["type"], activity["membersAdded"]) = ("conversationUpdate", "29:2"),
        ["a sender without an id"] = activity => activity["from"] = new JsonObject { ["name"] = "Sanne" },
        ["a sender who is a text"] = activity => activity["from"] = "29:1",
        ["no type"] = activity => activity.Remove("type"),
        ["a type that is a number"] = activity => activity["type"] = 5,
        ["no conversation"] = activity => activity.Remove("conversation"),
        ["no service URL"] = activity => activity.Remove("serviceUrl"),
        ["no channel"] = activity => activity.Remove("channelId"),
    };

    private static Action<JsonObject> Type(string type) => activity => activity["type"] = type;

    private static Action<JsonObject> Named(string type, string name) => activity => (activity["type"], activity["name"], activity["value"]) = (type, name, new JsonObject { ["Id"] = "1" });

    private static Action<JsonObject> Installation(string? action) => activity => (activity["type"], activity["action"]) = ("installationUpdate", action);

    private static Action<JsonObject> Update(JsonNode? eventType) => activity =>
    {
        activity["type"] = "conversationUpdate";
        activity["channelData"]!["eventType"] = eventType?.DeepClone();
    };

    private static Action<JsonObject> Members(string list, string id, string eventType) => activity =>
    {
        Update(eventType)(activity);
        activity[list] = new JsonArray(new JsonObject { ["id"] = id, ["aadObjectId"] = "00000000-0000-0000-0000-000000000077" });
    };

    private static Action<JsonObject> Message(string type, string eventType) => activity =>
    {
        activity["type"] = type;
        activity["text"] = "<at>Journey</at> next";
        activity["channelData"]!["eventType"] = eventType;
    };

    private static Action<JsonObject> Text(string text) => activity => activity["text"] = text;

    private static Action<JsonObject> Locale(string? locale) => activity => activity["locale"] = locale;
}
