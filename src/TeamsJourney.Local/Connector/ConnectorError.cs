using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Connector;

/// <summary>The errors of the Bot Connector in Teams: a status, a code that apps decide by, and a sentence.</summary>
internal sealed record ConnectorError(int Status, string Code, string Message) : IResult
{
    public static ConnectorError BadSyntax { get; } = new(400, "BadSyntax", "The request is not understood.");

    public static ConnectorError BadArgument(string what) => new(400, "BadArgument", what);

    public static ConnectorError WrongTenant { get; } = new(403, "BotNotInConversationRoster", "The bot is not installed in that tenant.");

    public static ConnectorError NotYours { get; } = new(403, "NotEnoughPermissions", "A bot changes only its own messages.");

    public static ConnectorError ConversationNotFound { get; } = new(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorError ActivityNotFound { get; } = new(404, "ActivityNotFoundInConversation", "The activity is not in this conversation, or was deleted.");

    public static ConnectorError MemberNotFound { get; } = new(404, "MemberNotFoundInConversation", "Member not found in conversation.");

    public static ConnectorError TooBig { get; } = new(413, "MessageSizeTooBig", "The message is larger than 100 KB.");

    public static ConnectorError Throttled { get; } = new(429, "Throttled", "Too many requests in this thread.");

    public static ConnectorError Failed(int status) => new(status, "ServiceError", "The service failed.");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        var body = new JsonObject { ["error"] = new JsonObject { ["code"] = Code, ["message"] = Message } };
        await httpContext.Response.WriteAsync(body.ToJsonString(), httpContext.RequestAborted);
    }
}
