using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AdaptiveCards;

/// <summary>Builds a <see cref="Markdown"/> from an interpolated string: literal parts are markup, holes are data.</summary>
[InterpolatedStringHandler]
public readonly struct MarkdownHandler
{
    private readonly StringBuilder _text;
    private readonly IFormatProvider _provider;

    /// <summary>Called by the compiler.</summary>
    public MarkdownHandler(int literalLength, int formattedCount)
        : this(literalLength, formattedCount, CultureInfo.CurrentCulture)
    {
    }

    /// <summary>Called by the compiler.</summary>
    public MarkdownHandler(int literalLength, int formattedCount, IFormatProvider provider)
    {
        _text = new StringBuilder(literalLength + (16 * formattedCount));
        _provider = provider;
    }

    /// <summary>Our own markup.</summary>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Data.</summary>
    public void AppendFormatted(string? value) => _text.Append(MarkdownEscaping.EscapeLine(value));

    /// <summary>Markup that was made safely before.</summary>
    public void AppendFormatted(Markdown value) => _text.Append(value.ToString());

    /// <summary>The text of a mention, whose entity the card must carry.</summary>
    public void AppendFormatted(Mention value) => _text.Append(value.Text);

    /// <summary>Data, in the culture.</summary>
    public void AppendFormatted<T>(T value, string? format = null) =>
        AppendFormatted(value is IFormattable formattable ? formattable.ToString(format, _provider) : value?.ToString());

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
