namespace AdaptiveCards;

/// <summary>Elements that belong together.</summary>
public sealed record Container : CardElement
{
    /// <summary>What it holds, from top to bottom.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>Its background, from the theme.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Lets the background run to the edge of what holds it.</summary>
    public bool? Bleed { get; init; }

    /// <summary>In pixels: <c>80px</c>.</summary>
    public string? MinHeight { get; init; }

    /// <summary>Where the items stand when there is more height than they need.</summary>
    public VerticalAlignment? VerticalContentAlignment { get; init; }

    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>True for languages written from right to left.</summary>
    public bool? Rtl { get; init; }
}
