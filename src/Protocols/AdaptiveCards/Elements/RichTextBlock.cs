using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Runs of literal text, each with its own look: the place for people's own words.</summary>
public sealed record RichTextBlock : CardElement
{
    /// <summary>The runs, one after the other.</summary>
    public required IReadOnlyList<TextRun> Inlines { get; init; }

    /// <summary>Left, centre or right.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }
}

/// <summary>A stretch of literal text: no markdown is read in it.</summary>
public sealed record TextRun
{
    /// <summary>Always <c>TextRun</c>.</summary>
    public string Type { get; } = "TextRun";

    /// <summary>The text.</summary>
    [JsonConverter(typeof(FormattedPlainTextConverter))]
    public required PlainText Text { get; init; }

    /// <summary>How large.</summary>
    public FontSize? Size { get; init; }

    /// <summary>How heavy.</summary>
    public FontWeight? Weight { get; init; }

    /// <summary>In which colour of the theme.</summary>
    public Colors? Color { get; init; }

    /// <summary>Somewhat dimmed.</summary>
    public bool? IsSubtle { get; init; }

    /// <summary>Slanted.</summary>
    public bool? Italic { get; init; }

    /// <summary>Struck through.</summary>
    public bool? Strikethrough { get; init; }

    /// <summary>Marked, as with a felt pen.</summary>
    public bool? Highlight { get; init; }

    /// <summary>Underlined.</summary>
    public bool? Underline { get; init; }

    /// <summary>Proportional or monospace.</summary>
    public FontType? FontType { get; init; }

    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }

    /// <summary>A run of ordinary text.</summary>
    public static implicit operator TextRun(string text) => Of(text);

    /// <summary>A run of ordinary text.</summary>
    public static TextRun Of(string text) => new() { Text = text };
}
