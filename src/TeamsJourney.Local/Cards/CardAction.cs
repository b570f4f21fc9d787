using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Cards;

/// <summary>Something that can be clicked in an adaptive card.</summary>
public sealed record CardAction(JsonObject Json)
{
    /// <summary><c>Action.Execute</c>, <c>Action.Submit</c>, …</summary>
    public string Type => Wire.Text(Json, "type");

    /// <summary>What the button says; may be empty for a card element that can be clicked.</summary>
    public string Title => Wire.Text(Json, "title");

    /// <summary>The verb of an <c>Action.Execute</c>, or the <c>verb</c> in the data of an <c>Action.Submit</c>.</summary>
    public string Verb => Wire.Text(Json, "verb") is { Length: > 0 } verb ? verb : Wire.Text(Json, "data", "verb");

    internal JsonObject? Data => Wire.Object(Json, "data");

    internal bool OpensDialog => Type == "Action.Submit" && Wire.Text(Json, "data", "msteams", "type") == "task/fetch";

    /// <summary>Every action in the card, in reading order.</summary>
    public static IReadOnlyList<CardAction> In(JsonObject card) => [.. Objects(card).Where(IsAction).Select(json => new CardAction(json))];

    /// <summary>The one action with this title or verb.</summary>
    /// <exception cref="InvalidOperationException">The card has no such action, or several.</exception>
    public static CardAction Named(JsonObject card, string titleOrVerb) =>
        In(card).Where(action => action.Title == titleOrVerb || action.Verb == titleOrVerb).ToList() is [var only]
            ? only
            : throw new InvalidOperationException(
                $"The card has no single action '{titleOrVerb}'; it has: {string.Join(" | ", In(card).Select(action => action.Title))}.");

    /// <summary>What the card sends when nothing is typed: every input with the value that the card gives it.</summary>
    internal static JsonObject InputsAsGiven(JsonObject card)
    {
        var inputs = new JsonObject();
        foreach (var input in Objects(card).Where(IsInput))
        {
            var ifAbsent = Wire.Text(input, "type") == "Input.Toggle" ? Wire.Text(input, "valueOff") is { Length: > 0 } off ? off : "false" : "";
            inputs[Wire.Text(input, "id")] = input["value"]?.DeepClone() ?? ifAbsent;
        }

        return inputs;
    }

    private static bool IsAction(JsonObject json) => Wire.Text(json, "type").StartsWith("Action.", StringComparison.Ordinal);

    private static bool IsInput(JsonObject json) =>
        Wire.Text(json, "type").StartsWith("Input.", StringComparison.Ordinal) && Wire.Text(json, "id").Length > 0;

    /// <summary>All objects of a card that are drawn, outermost first. What an element falls back to is not drawn, data is not a card.</summary>
    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json
            .Where(member => member.Key is not ("fallback" or "data" or "refresh" or "msteams"))
            .SelectMany(member => Objects(member.Value))
            .Prepend(json),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
