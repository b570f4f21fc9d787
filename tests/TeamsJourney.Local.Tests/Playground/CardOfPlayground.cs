using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Tests.Playground;

/// <summary>A card as someone uses it who can read, fill in and press, and nothing else.</summary>
internal static class CardOfPlayground
{
    public static bool HasButton(JsonObject card, string verb) => Buttons(card).Any(button => (string?)button["verb"] == verb);

    public static IEnumerable<JsonObject> Inputs(JsonObject card) =>
        Objects(card).Where(one => ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true);

    /// <summary>Fills in the card and presses a button.</summary>
    /// <returns>What the client sends along: the button's data with the values of all inputs, as typed or as they were given.</returns>
    /// <exception cref="InvalidOperationException">Nobody could do this on the card: no such button, input or choice, or something required is missing.</exception>
    public static (string Verb, JsonObject Data) Press(JsonObject card, string button, (string Id, string Value)[] inputs)
    {
        var pressed = Buttons(card).FirstOrDefault(candidate => Is(candidate, button)) ?? throw Impossible($"no button {button}", card);
        var data = (JsonObject)pressed["data"]!.DeepClone();
        if ((string?)pressed["associatedInputs"] != "none")
        {
            var fields = Inputs(card).ToDictionary(field => (string)field["id"]!);
            foreach (var (id, value) in inputs)
            {
                Fill(fields.GetValueOrDefault(id) ?? throw Impossible($"no input {id}", card), value);
            }

            foreach (var (id, field) in fields)
            {
                data[id] = field["value"]?.ToString() ?? "";
                if ((string?)data[id] is "" && (bool?)field["isRequired"] is true)
                {
                    throw Impossible($"{id} is required", card);
                }
            }
        }

        return ((string)pressed["verb"]!, data);
    }

    private static bool Is(JsonObject candidate, string button) =>
        button.Split(' ') is [var verb, .. var fields] && (string?)candidate["verb"] == verb
        && fields.Select(field => field.Split('=')).All(field => candidate["data"]?[field[0]]?.ToString() == field[1]);

    private static void Fill(JsonObject field, string value)
    {
        var chosen = (bool?)field["isMultiSelect"] is true ? value.Split(',') : [value];
        if (field["choices"] is JsonArray choices && chosen.Except(choices.Select(choice => (string)choice!["value"]!)).Any())
        {
            throw Impossible($"{field["id"]} does not offer {value}", field);
        }

        field["value"] = value;
    }

    private static InvalidOperationException Impossible(string why, JsonObject card) => new($"{why} on {card.ToJsonString()}");

    private static IEnumerable<JsonObject> Buttons(JsonObject card) => Objects(card).Where(one => (string?)one["type"] == "Action.Execute");

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.Where(pair => pair.Key is not "data").SelectMany(pair => Objects(pair.Value)).Prepend(one),
        JsonArray many => many.SelectMany(Objects),
        _ => [],
    };
}
