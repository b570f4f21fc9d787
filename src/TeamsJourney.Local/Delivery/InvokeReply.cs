using System.Globalization;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Delivery;

/// <summary>Reads the bot's answers to invokes as Teams does: anything that it does not understand is "something went wrong".</summary>
internal static class InvokeReply
{
    private const int DefaultStatus = 200;

    /// <summary>The answer to <c>adaptiveCard/action</c>: <c>{statusCode, type, value}</c>.</summary>
    public static ActionOutcome OfCardAction(BotAnswer answer, Person person)
    {
        if (answer is not BotAnswer.Accepted { Body: var body })
        {
            return new ActionOutcome.ActionFailed(Excuse(answer, person));
        }

        var type = Wire.Text(body, "type");
        return (Wire.Number(body, "statusCode") ?? DefaultStatus) switch
        {
            200 when type == Wire.CardContentType && Wire.Object(body, "value") is { } card => new ActionOutcome.CardShown(card),
            200 when type == "application/vnd.microsoft.activity.message" => new ActionOutcome.MessageShown(Wire.Text(body, "value")),
            not 200 when type == "application/vnd.microsoft.error" && Wire.Text(body, "value", "message") is { Length: > 0 } message =>
                new ActionOutcome.ActionFailed(message),
            _ => new ActionOutcome.ActionFailed(Sorry.SomethingWentWrong(person)),
        };
    }

    /// <summary>The answer to an activity that is not an invoke: its body means nothing.</summary>
    public static ActionOutcome OfMessage(BotAnswer answer, Person person) =>
        answer is BotAnswer.Accepted ? new ActionOutcome.Delivered() : new ActionOutcome.ActionFailed(Excuse(answer, person));

    /// <summary>The answer to <c>task/fetch</c>, <c>task/submit</c> and their twins of message extensions.</summary>
    public static DialogReply OfDialog(BotAnswer answer, Person person)
    {
        if (answer is not BotAnswer.Accepted { Body: var body })
        {
            return new DialogReply.Failed(Excuse(answer, person));
        }

        if (Wire.Object(body, "composeExtension") is { } extension)
        {
            return Wire.Text(extension, "type") == "message" ? new DialogReply.Message(Wire.Text(extension, "text")) : new DialogReply.Close();
        }

        if (Wire.Object(body, "task") is not { } task)
        {
            return new DialogReply.Close();
        }

        return Wire.Text(task, "type") switch
        {
            "message" => new DialogReply.Message(Wire.Text(task, "value")),
            // Teams' dialogs can also show a page by url; the app has none, so that is not built.
            "continue" when Wire.Object(task, "value", "card", "content") is { } card
                && Wire.Text(task, "value", "card", "contentType") == Wire.CardContentType =>
                new DialogReply.Form(Wire.Text(task, "value", "title"), Size(task["value"]!["width"]), card),
            _ => new DialogReply.Failed(Sorry.SomethingWentWrong(person)),
        };
    }

    private static string Excuse(BotAnswer answer, Person person) =>
        answer is BotAnswer.Unreachable ? Sorry.Unreachable(person) : Sorry.SomethingWentWrong(person);

    private static string Size(JsonNode? size) => size is JsonValue value && value.TryGetValue<int>(out var pixels)
        ? pixels.ToString(CultureInfo.InvariantCulture)
        : size is JsonValue word && word.TryGetValue<string>(out var text) && text is "small" or "medium" or "large" ? text : "medium";
}
