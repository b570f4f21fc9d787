using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Columns, side by side.</summary>
public sealed record ColumnSet : CardElement
{
    /// <summary>The columns, in reading order.</summary>
    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>Its background, from the theme.</summary>
    public ContainerStyle? Style { get; init; }

    /// <summary>Lets the background run to the edge of what holds it.</summary>
    public bool? Bleed { get; init; }

    /// <summary>In pixels: <c>80px</c>.</summary>
    public string? MinHeight { get; init; }

    /// <summary>Where the columns stand together.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
}

/// <summary>A column of a <see cref="ColumnSet"/>.</summary>
public sealed record Column
{
    /// <summary>Always <c>Column</c>.</summary>
    public string Type { get; } = "Column";

    /// <summary>What it holds, from top to bottom.</summary>
    public required IReadOnlyList<CardElement> Items { get; init; }

    /// <summary>How wide.</summary>
    public ColumnWidth? Width { get; init; }

    /// <summary>Unique in the card.</summary>
    public string? Id { get; init; }

    /// <summary>False hides the column until an action shows it.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Draws a line before the column.</summary>
    public bool? Separator { get; init; }

    /// <summary>The room before the column.</summary>
    public Spacing? Spacing { get; init; }

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
}

/// <summary>How wide a column is.</summary>
[JsonConverter(typeof(ColumnWidthConverter))]
public sealed record ColumnWidth
{
    private ColumnWidth(string? text, int? share) => (Text, Share) = (text, share);

    /// <summary>As wide as what it holds.</summary>
    public static ColumnWidth Auto { get; } = new("auto", null);

    /// <summary>What is left.</summary>
    public static ColumnWidth Stretch { get; } = new("stretch", null);

    internal string? Text { get; }

    internal int? Share { get; }

    /// <summary>A share of the width, in proportion to the other weights; 1 or more.</summary>
    public static ColumnWidth Weight(int weight) =>
        new(null, weight > 0 ? weight : throw new ArgumentOutOfRangeException(nameof(weight), weight, "A weight is 1 or more."));

    /// <summary>A width in pixels; 1 or more.</summary>
    public static ColumnWidth Pixels(int pixels) =>
        new(pixels > 0 ? $"{pixels}px" : throw new ArgumentOutOfRangeException(nameof(pixels), pixels, "A width is 1 or more."), null);

    internal static ColumnWidth Of(string text) => new(text, null);
}
