using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Connector;

/// <summary>Beginning a conversation: a new post in a channel, or a chat with one member.</summary>
internal sealed class Beginning(MessageBook book, RateLimits limits, LocalTeamsOptions options)
{
    public async Task<IResult> CreateAsync(HttpRequest request)
    {
        var (parameters, error) = await SentActivity.ReadAsync(request);
        if (parameters is null)
        {
            return error!;
        }

        var channelId = Wire.Text(parameters, "channelData", "channel", "id");
        return channelId.Length > 0
            ? CreatePost(channelId, parameters, request.HttpContext.Response)
            : CreateChat(parameters, request.HttpContext.Response);
    }

    private IResult CreatePost(string channelId, JsonObject parameters, HttpResponse response)
    {
        if (Team.Split(channelId).RootId.Length > 0 || Team.Channel(channelId) is null)
        {
            return ConnectorError.ConversationNotFound;
        }

        if (Wire.Object(parameters, "activity") is not { } activity)
        {
            return ConnectorError.BadArgument("A new post in a channel needs an activity.");
        }

        if (SentActivity.Problem(activity) is { } problem)
        {
            return problem;
        }

        if (limits.Sending.Refuse(channelId, response) is { } throttled)
        {
            return throttled;
        }

        var message = book.Add(channelId, null, (JsonObject)activity.DeepClone());
        return Sending.Created(new JsonObject { ["id"] = message.ConversationId, ["activityId"] = message.Id });
    }

    private IResult CreateChat(JsonObject parameters, HttpResponse response)
    {
        var tenantId = Wire.Text(parameters, "tenantId") is { Length: > 0 } given ? given : Wire.Text(parameters, "channelData", "tenant", "id");
        if (tenantId.Length == 0)
        {
            return ConnectorError.BadArgument("The tenant id is missing.");
        }

        if (tenantId != options.TenantId)
        {
            return ConnectorError.WrongTenant;
        }

        if (parameters["members"] is not JsonArray { Count: 1 } members)
        {
            return ConnectorError.BadArgument("A bot begins a conversation with exactly one member.");
        }

        if (!Colleagues.TryFind(Wire.Text(members[0], "id"), out var person))
        {
            return ConnectorError.MemberNotFound;
        }

        var chat = PersonalChat.Of(person);
        if (limits.Sending.Refuse(chat, response) is { } throttled)
        {
            return throttled;
        }

        var created = new JsonObject { ["id"] = chat };
        if (Wire.Object(parameters, "activity") is { } activity)
        {
            if (SentActivity.Problem(activity) is { } problem)
            {
                return problem;
            }

            created["activityId"] = book.Add(chat, null, (JsonObject)activity.DeepClone()).Id;
        }

        return Sending.Created(created);
    }
}
