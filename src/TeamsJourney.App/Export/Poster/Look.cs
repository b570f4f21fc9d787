using TeamsJourney.App.Export.Drawing;

namespace TeamsJourney.App.Export.Poster;

/// <summary>The kinds of text and surfaces of a drawing, in the colours of a theme.</summary>
internal sealed record Look(Theme Theme)
{
    /// <summary>The size of ordinary text, in units.</summary>
    public const double TextSize = 12;

    public TextLook Title { get; } = new(26, Theme.Text) { IsBold = true };

    public TextLook Group { get; } = new(13.5, Theme.Subtle);

    public TextLook Label { get; } = new(12.5, Theme.Text) { IsBold = true };

    public TextLook Strong { get; } = new(TextSize, Theme.Text) { IsBold = true };

    public TextLook Normal { get; } = new(TextSize, Theme.Text);

    public TextLook Spoken { get; } = new(TextSize, Theme.Text) { IsItalic = true };

    public TextLook Quiet { get; } = new(10.8, Theme.Subtle);

    public Paint Card { get; } = new(Theme.Surface, Theme.Line);

    public Paint Rule { get; } = new(null, Theme.Line);

    /// <summary>A small capsule with a few words, its middle at <paramref name="middle"/>.</summary>
    public void Capsule(Pen pen, double middle, double top, string text, string colour)
    {
        var style = new TextLook(10, colour) { IsBold = true, Anchor = Anchor.Middle };
        var width = Lettering.Width(text, style) + 16;
        pen.Box(middle - (width / 2), top, width, 17, new Paint(Theme.Surface, colour, 1.2), round: 8.5);
        pen.Text(middle, top + 12.1, text, style);
    }

    /// <summary>The sign of a moment of truth.</summary>
    public void Diamond(Pen pen, double x, double y) => pen.Path(
        new Paint(Theme.Surface, Theme.Doubt, 1.6),
        new Stroke.Move(x, y - 6.5), new Stroke.Line(x + 6.5, y), new Stroke.Line(x, y + 6.5), new Stroke.Line(x - 6.5, y), new Stroke.Line(x, y - 6.5));
}
