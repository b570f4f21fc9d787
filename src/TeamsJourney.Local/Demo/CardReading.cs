using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Demo;

/// <summary>Reading a card as a person does: what stands beside what.</summary>
internal static class CardReading
{
    /// <summary>Whether a text can be read in the card, whatever markup is around it.</summary>
    public static bool Shows(this JsonNode card, string text) => Letters(Texts(card)).Contains(Letters([text]), StringComparison.Ordinal);

    /// <summary>Whether a text stands in the card by itself, and not as part of a sentence about it.</summary>
    public static bool Says(this JsonNode card, string text) => Texts(card).Any(one => Letters([one]) == Letters([text]));

    /// <summary>The row that shows a text and in which something can be pressed or filled in: the smallest one.</summary>
    /// <returns>Nothing when there is no such row.</returns>
    public static JsonObject? Row(this JsonObject card, string text) => Objects(card).LastOrDefault(json =>
        Wire.Text(json, "type") is "ColumnSet" or "Container" && json.Shows(text)
        && Objects(json).Any(part => Wire.Text(part, "type") is var type && (type.StartsWith("Action.", StringComparison.Ordinal) || type.StartsWith("Input.", StringComparison.Ordinal))));

    /// <summary>The id of the input in a row.</summary>
    public static string InputId(this JsonObject row) =>
        Wire.Text(Objects(row).First(part => Wire.Text(part, "type").StartsWith("Input.", StringComparison.Ordinal)), "id");

    /// <summary>The number with which a row begins.</summary>
    /// <exception cref="DemoFailedException">It begins with none.</exception>
    public static int Number(this JsonObject row) =>
        int.TryParse(string.Concat(Letters(Texts(row)).TakeWhile(char.IsAsciiDigit)), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new DemoFailedException("A row of a list has no number.");

    /// <summary>The value of the choice that begins with a text.</summary>
    /// <exception cref="DemoFailedException">It is not among the choices.</exception>
    public static string Choice(this JsonObject card, string inputId, string text) =>
        (from input in Objects(card)
         where Wire.Text(input, "id") == inputId
         from choice in (input["choices"] as JsonArray)?.OfType<JsonObject>() ?? []
         where Wire.Text(choice, "title").StartsWith(text, StringComparison.Ordinal)
         select Wire.Text(choice, "value")).FirstOrDefault() ?? throw new DemoFailedException($"The field '{inputId}' does not offer '{text}'.");

    /// <summary>What a form says in red; empty when it says nothing so.</summary>
    public static string Problem(this JsonObject card) => string.Join(' ', Objects(card)
        .Where(json => Wire.Text(json, "type") == "Container" && Wire.Text(json, "style") == "attention")
        .SelectMany(Texts));

    /// <summary>The addresses that the card's links open.</summary>
    public static IEnumerable<string> Links(this JsonObject card) =>
        Objects(card).Where(json => Wire.Text(json, "type") == "Action.OpenUrl").Select(json => Wire.Text(json, "url"));

    private static IEnumerable<string> Texts(JsonNode card) => Objects(card).Select(json => Wire.Text(json, "text")).Where(text => text.Length > 0);

    // Escapes, marks and line breaks are between the letters.
    private static string Letters(IEnumerable<string> texts) => string.Concat(texts.SelectMany(text => text.Where(char.IsLetterOrDigit)));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject json => json.Where(member => member.Key is not ("fallback" or "data")).SelectMany(member => Objects(member.Value)).Prepend(json),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
