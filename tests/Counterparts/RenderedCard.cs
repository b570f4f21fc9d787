using System.Text.Json;

namespace Counterparts;

/// <summary>What the official renderer made of a card.</summary>
/// <param name="ValidationProblems">
/// What it has against the card: anything it did not understand, unknown elements and actions without a fallback, inputs without a label
/// for their error, and so on. Empty for a good card.
/// </param>
/// <param name="VisibleText">What a person would read, one line for each block; hidden parts are not in it.</param>
/// <param name="Html">The HTML.</param>
/// <param name="Inputs">The inputs that can be filled in, those of unfolding cards too.</param>
/// <param name="Actions">All actions, wherever they are in the card; not that of its refresh.</param>
public sealed record RenderedCard(
    IReadOnlyList<string> ValidationProblems,
    string VisibleText,
    string Html,
    IReadOnlyList<RenderedInput> Inputs,
    IReadOnlyList<RenderedAction> Actions)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    internal static RenderedCard Parse(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException("The renderer threw: " + error.GetString())
            : document.RootElement.Deserialize<RenderedCard>(Web)!;
    }
}

/// <summary>An input of a rendered card.</summary>
public sealed record RenderedInput(string Type, string Id, string Label);

/// <summary>An action of a rendered card, with the data it would send.</summary>
public sealed record RenderedAction(string Type, string Title, string? Verb, JsonElement? Data);
