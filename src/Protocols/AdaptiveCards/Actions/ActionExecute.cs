using System.Text.Json.Nodes;

namespace AdaptiveCards;

/// <summary>Sends <see cref="Verb"/>, <see cref="Data"/> and the inputs to the bot (invoke <c>adaptiveCard/action</c>), which answers with a card or a message.</summary>
public sealed record ActionExecute : CardAction
{
    /// <summary>What is asked for.</summary>
    public required string Verb { get; init; }

    /// <summary>Comes back as it is; the inputs' values are added to it. Write <c>Data = new() { ["journey"] = id }</c>.</summary>
    public JsonObject? Data { get; init; }

    /// <summary><see cref="AssociatedInputs.None"/> sends no inputs and checks none.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}
