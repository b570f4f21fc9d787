using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>
/// Reads a request's properties one by one onto what is there already; a property that is absent leaves it as it is.
/// The first thing wrong is kept, and so is a property that nobody asked for: Planner refuses both.
/// </summary>
internal sealed class BodyReader(JsonObject body, string entity)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    /// <summary>The first thing wrong so far.</summary>
    public GraphAnswer.Refused? Refusal { get; private set; }

    public bool Has(string name)
    {
        known.Add(name);
        return body.ContainsKey(name);
    }

    /// <summary>Text that must be there in the end, and not blank.</summary>
    public string Required(string name, string? current, int longest)
    {
        var text = Text(name, current, longest);
        if (string.IsNullOrWhiteSpace(text))
        {
            Refuse(Refusals.Field(Capitalised(name), entity, "A non-null value must be specified for this field."));
        }

        return text ?? "";
    }

    public string? Text(string name, string? current, int longest = int.MaxValue)
    {
        if (!Has(name))
        {
            return current;
        }

        if (body[name] is null)
        {
            return null;
        }

        if (body[name] is not JsonValue value || !value.TryGetValue<string>(out var text))
        {
            return Wrong(name, current, "Edm.String");
        }

        if (text.Length > longest)
        {
            Refuse(Refusals.Field(Capitalised(name), entity, $"The value is longer than {longest} characters."));
        }

        return text;
    }

    public string OneOf(string name, string current, params ReadOnlySpan<string> choices)
    {
        var text = Text(name, current);
        return text is not null && choices.Contains(text) ? text : Wrong(name, current, "one of the known values");
    }

    public int Number(string name, int current, int lowest, int highest)
    {
        if (!Has(name))
        {
            return current;
        }

        if (body[name] is not JsonValue value || !value.TryGetValue<int>(out var number))
        {
            return Wrong(name, current, "Edm.Int32");
        }

        if (number < lowest || number > highest)
        {
            Refuse(Refusals.Field(Capitalised(name), entity, $"The value must be between {lowest} and {highest}."));
        }

        return number;
    }

    public bool Truth(string name, bool current)
    {
        if (!Has(name))
        {
            return current;
        }

        return body[name] is JsonValue value && value.TryGetValue<bool>(out var truth) ? truth : Wrong(name, current, "Edm.Boolean");
    }

    public DateTimeOffset? Moment(string name, DateTimeOffset? current)
    {
        if (!Has(name))
        {
            return current;
        }

        if (body[name] is null)
        {
            return null;
        }

        return body[name] is JsonValue value && value.TryGetValue<DateTimeOffset>(out var moment)
            ? moment.ToUniversalTime()
            : Wrong(name, current, "Edm.DateTimeOffset");
    }

    /// <summary>A place in an order, worked out from what the client asks; absent or null is the newest place.</summary>
    public string OrderHint(string name, string? current, Func<string> newest)
    {
        if (!Has(name) || body[name] is null)
        {
            return current ?? newest();
        }

        var text = Text(name, null) ?? "";
        if (Plans.OrderHint.Resolve(text, newest()) is { } hint)
        {
            return hint;
        }

        Refuse(Refusals.Field(Capitalised(name), entity, "The order hint does not have the format '<previous> <next>!'."));
        return current ?? "";
    }

    /// <summary>The named object; null when it is absent.</summary>
    public JsonObject? Object(string name)
    {
        if (!Has(name))
        {
            return null;
        }

        if (body[name] is not JsonObject value)
        {
            Refuse(Refusals.OpenType);
            return null;
        }

        return value;
    }

    public void Refuse(GraphAnswer.Refused refusal) => Refusal ??= refusal;

    /// <summary>What is wrong with the body, now that all that may be in it was asked for; null when nothing is.</summary>
    public GraphAnswer.Refused? Finish()
    {
        foreach (var (name, _) in body)
        {
            if (!known.Contains(name) && !name.Contains('@', StringComparison.Ordinal))
            {
                Refuse(Refusals.Invalid(
                    $"The request is invalid: The property '{name}' cannot be set here, or does not exist on type 'microsoft.graph.planner{entity}'."));
            }
        }

        return Refusal;
    }

    private T Wrong<T>(string name, T current, string expected)
    {
        Refuse(Refusals.Invalid($"The request is invalid: The value of '{name}' is not {expected}."));
        return current;
    }

    private static string Capitalised(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
