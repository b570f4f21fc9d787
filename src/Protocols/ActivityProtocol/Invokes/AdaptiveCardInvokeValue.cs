using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ActivityProtocol;

/// <summary>What <see cref="InvokeNames.AdaptiveCardAction"/> carries.</summary>
public sealed record AdaptiveCardInvokeValue
{
    /// <summary>The action that was chosen on the card.</summary>
    public required AdaptiveCardInvokeAction Action { get; init; }

    /// <summary><c>manual</c> when a person chose it, <c>automatic</c> for a refresh. The Playground leaves it out.</summary>
    public string? Trigger { get; init; }

    /// <summary>The token of a sign-in that the card asked for; never log it.</summary>
    public JsonElement? Authentication { get; init; }

    /// <summary>The code with which a sign-in ended; never log it.</summary>
    public string? State { get; init; }
}

/// <summary>The action that was chosen on a card.</summary>
public sealed record AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>; a card may send others.</summary>
    public string? Type { get; init; }

    /// <summary>The action's id, if the card gave it one.</summary>
    public string? Id { get; init; }

    /// <summary>What the card asks for; empty when the card does not say.</summary>
    [AllowNull]
    public string Verb { get => field ?? ""; init; }

    /// <summary>The action's data and the card's inputs together; anyone can send anything here.</summary>
    public JsonElement? Data { get; init; }
}
