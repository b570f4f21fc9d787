using System.Text.Json.Nodes;

namespace AdaptiveCards;

/// <summary>Sends <see cref="Data"/> and the inputs to the bot: as a message, or from a dialog as <c>task/submit</c>.</summary>
public sealed record ActionSubmit : CardAction
{
    /// <summary>Comes back as it is; the inputs' values are added to it.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><see cref="AssociatedInputs.None"/> sends no inputs and checks none.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>
    /// A button that opens a dialog in Teams: the bot gets <c>task/fetch</c> with <paramref name="data"/>, and answers with the dialog
    /// (Teams documentation: "Use dialogs with bots"). No inputs are sent.
    /// </summary>
    public static ActionSubmit TaskFetch(PlainText title, JsonObject data)
    {
        var marked = data.DeepClone().AsObject();
        marked["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new() { Title = title, Data = marked, AssociatedInputs = AdaptiveCards.AssociatedInputs.None };
    }
}
