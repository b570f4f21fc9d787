using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsJourney.App.Conversation.Actions;

/// <summary>
/// What came along with a click: the button's data and the form's fields. It may come from an older card, or from someone who makes it up:
/// reading never throws, and what is not there or not of the right kind is absent.
/// </summary>
internal sealed class Inputs
{
    private readonly JsonElement _data;

    public Inputs(JsonElement? data) => _data = data is { ValueKind: JsonValueKind.Object } values && IsText(values) ? values : default;

    /// <summary>Nothing came along.</summary>
    public static Inputs None { get; } = new(null);

    /// <summary>Fields that we fill in ourselves, such as a form that is opened with what is stored.</summary>
    public static Inputs Of(JsonObject fields) => new(JsonSerializer.SerializeToElement(fields, InputsJson.Default.JsonObject));

    /// <summary>The same fields with others over them.</summary>
    public Inputs With(params ReadOnlySpan<(string Name, string Value)> fields)
    {
        var all = new JsonObject();
        foreach (var field in _data.ValueKind is JsonValueKind.Object ? _data.EnumerateObject().ToArray() : [])
        {
            // One by one: of a name that comes twice the last counts, as everywhere.
            all[field.Name] = JsonNode.Parse(field.Value.GetRawText());
        }

        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        return Of(all);
    }

    /// <summary>Whether a field came along.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>A field as text; empty when absent. Numbers and booleans come as they are written.</summary>
    public string Text(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.String } value => value.GetString() ?? "",
        { ValueKind: JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False } value => value.GetRawText(),
        _ => "",
    };

    /// <summary>The chosen values of a field in which several can be chosen: separated by commas, or a list.</summary>
    public IReadOnlyList<string> Choices(string name) => Find(name) switch
    {
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()!)],
        _ => Text(name).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    };

    /// <summary>A constant; nothing for a value that is not one of them.</summary>
    public TEnum? Choice<TEnum>(string name)
        where TEnum : struct, Enum => ChoiceOf<TEnum>(Text(name));

    /// <summary>Several constants; values that are none of them are passed over.</summary>
    public IReadOnlyList<TEnum> Choices<TEnum>(string name)
        where TEnum : struct, Enum => [.. Choices(name).Select(ChoiceOf<TEnum>).OfType<TEnum>()];

    /// <summary>A yes or no; no when absent.</summary>
    public bool Toggle(string name) => Text(name).Equals("true", StringComparison.OrdinalIgnoreCase);

    /// <summary>A whole number; nothing when it is none.</summary>
    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A date as cards send it (<c>yyyy-MM-dd</c>, some clients with a time behind it); nothing when it is none.</summary>
    public DateOnly? Date(string name) =>
        Text(name) is { Length: >= 10 } text && DateOnly.TryParseExact(text.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    // Half a character (a lone surrogate, or bytes that are no UTF-8) is found out only when a text is read. Data with such is no form's.
    private static bool IsText(JsonElement data)
    {
        try
        {
            foreach (var field in data.EnumerateObject())
            {
                _ = field.Name;
                _ = field.Value.ValueKind switch
                {
                    JsonValueKind.String => field.Value.GetString(),
                    JsonValueKind.Array => field.Value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String).Select(item => item.GetString()).LastOrDefault(),
                    _ => null,
                };
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    // Names only: "1" must not be read as the constant with that value.
    private static TEnum? ChoiceOf<TEnum>(string text)
        where TEnum : struct, Enum =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<TEnum>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;

    private JsonElement? Find(string name) =>
        _data.ValueKind is JsonValueKind.Object && _data.TryGetProperty(name, out var value) ? value : null;
}

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class InputsJson : JsonSerializerContext;
