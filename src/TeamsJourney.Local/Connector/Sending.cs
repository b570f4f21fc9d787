using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;

namespace TeamsJourney.Local.Connector;

/// <summary>Posting, changing and deleting messages.</summary>
internal sealed class Sending(MessageBook book, RateLimits limits)
{
    public async Task<IResult> SendAsync(string conversationId, string replyToId, HttpRequest request)
    {
        if (!book.Exists(conversationId))
        {
            return ConnectorError.ConversationNotFound;
        }

        if (limits.Sending.Refuse(conversationId, request.HttpContext.Response) is { } throttled)
        {
            return throttled;
        }

        var (activity, error) = await SentActivity.ReadAsync(request);
        if (activity is null)
        {
            return error!;
        }

        if (SentActivity.Problem(activity) is { } problem)
        {
            return problem;
        }

        // In a bare channel, a reply goes to the thread of the message it replies to.
        var target = replyToId.Length > 0 && book.Find(replyToId) is { } repliedTo && InConversation(repliedTo, conversationId)
            ? repliedTo.ConversationId
            : conversationId;
        return Wire.Text(activity, "type") == "typing"
            ? Created(new JsonObject { ["id"] = book.NextId() })
            : Created(new JsonObject { ["id"] = book.Add(target, null, activity).Id });
    }

    public async Task<IResult> UpdateAsync(string conversationId, string activityId, HttpRequest request)
    {
        if (FindOwn(conversationId, activityId, request.HttpContext.Response, out var message) is { } refusal)
        {
            return refusal;
        }

        var (activity, error) = await SentActivity.ReadAsync(request);
        if (activity is null)
        {
            return error!;
        }

        if (SentActivity.Problem(activity) is { } problem)
        {
            return problem;
        }

        book.Change(message!, changed =>
        {
            changed.Activity = activity;
            changed.IsEdited = true;
            // Everybody sees the new shared card; clients that may, ask for their own view of it again.
            changed.PersonalCards.Clear();
            changed.Errors.Clear();
        });
        return Results.Text(new JsonObject { ["id"] = activityId }.ToJsonString(), "application/json");
    }

    public IResult Delete(string conversationId, string activityId, HttpResponse response)
    {
        if (FindOwn(conversationId, activityId, response, out var message) is { } refusal)
        {
            return refusal;
        }

        book.Change(message!, changed => changed.IsDeleted = true);
        return Results.Ok();
    }

    private ConnectorError? FindOwn(string conversationId, string activityId, HttpResponse response, out Message? message)
    {
        message = null;
        if (!book.Exists(conversationId))
        {
            return ConnectorError.ConversationNotFound;
        }

        if (limits.Sending.Refuse(conversationId, response) is { } throttled)
        {
            return throttled;
        }

        message = book.Find(activityId);
        return message is null || !InConversation(message, conversationId) ? ConnectorError.ActivityNotFound
            : message.Author is not null ? ConnectorError.NotYours
            : null;
    }

    private static bool InConversation(Message message, string conversationId) =>
        message.ConversationId == conversationId || Team.Split(message.ConversationId).ChannelId == conversationId;

    internal static IResult Created(JsonObject body) => Results.Text(body.ToJsonString(), "application/json", statusCode: 201);
}
