namespace AdaptiveCards;

/// <summary>A text, read as markdown by the host. A string given to it is shown as it is; see <see cref="Markdown"/>.</summary>
public sealed record TextBlock : CardElement
{
    /// <summary>The text.</summary>
    public required Markdown Text { get; init; }

    /// <summary>How large.</summary>
    public FontSize? Size { get; init; }

    /// <summary>How heavy.</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>In which colour of the theme. Never the only sign of something.</summary>
    public Colors? Color { get; init; }

    /// <summary>Somewhat dimmed.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>True, unlike the schema's own default: a text that is cut off at the edge is nearly always a mistake.</summary>
    public bool Wrap { get; init; } = true;

    /// <summary>The most lines that are shown.</summary>
    public int? MaxLines { get; init; }

    /// <summary>Left, centre or right.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary><see cref="TextBlockStyle.Heading"/> makes it a heading to screen readers too.</summary>
    public TextBlockStyle? Style { get; init; }

    /// <summary>Proportional or monospace.</summary>
    public FontType? FontType { get; init; }

    /// <summary>A heading: large, heavy, and a heading to screen readers.</summary>
    public static TextBlock Heading(Markdown text) =>
        new() { Text = text, Size = FontSize.Large, Weight = FontWeight.Bolder, Style = TextBlockStyle.Heading };

    /// <summary>A small dimmed text, for what comes second.</summary>
    public static TextBlock Subtle(Markdown text) => new() { Text = text, Size = FontSize.Small, IsSubtle = true };
}
