using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace AdaptiveCards;

/// <summary>
/// Builds a <see cref="Markdown"/> from an interpolated string: literal parts are markup, holes are data. Holes take only what reads the
/// same in every culture; format a date or a decimal number for its reader first.
/// </summary>
[InterpolatedStringHandler]
public readonly struct MarkdownHandler
{
    private readonly StringBuilder _text;

    /// <summary>Called by the compiler.</summary>
    public MarkdownHandler(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    /// <summary>Our own markup.</summary>
    public void AppendLiteral(string value) => _text.Append(value);

    /// <summary>Data.</summary>
    public void AppendFormatted(string? value) => _text.Append(MarkdownEscaping.EscapeLine(value));

    /// <summary>A count.</summary>
    public void AppendFormatted(int value) => _text.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Markup that was made safely before.</summary>
    public void AppendFormatted(Markdown value) => _text.Append(value.ToString());

    /// <summary>The text of a mention, whose entity the card must carry.</summary>
    public void AppendFormatted(Mention value) => _text.Append(value.Text);

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
