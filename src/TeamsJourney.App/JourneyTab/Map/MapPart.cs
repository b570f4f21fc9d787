using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>What every part of the map draws from: the map, its columns and the colours.</summary>
internal sealed record MapPart(JourneyMap Map, MapColumns Columns, Theme Theme)
{
    /// <summary>Names of lanes.</summary>
    public TextStyle Label { get; } = new(12, Theme.Text) { IsBold = true };

    /// <summary>What lies on the table.</summary>
    public TextStyle Strong { get; } = new(12.5, Theme.Text) { IsBold = true };

    public TextStyle Normal { get; } = new(12, Theme.Text);

    public TextStyle Quiet { get; } = new(11, Theme.Subtle);

    /// <summary>A text with values in it, as the language that is spoken writes them.</summary>
    public static string Say(string format, params ReadOnlySpan<object?> values) => Fill(format, values);

    /// <summary>A small capsule with a few words, its middle at <paramref name="middle"/>.</summary>
    public void Capsule(Svg svg, double middle, double top, string text, string colour)
    {
        var style = new TextStyle(10, colour) { IsBold = true, Anchor = "middle" };
        var width = TextLines.Width(text, style) + 16;
        svg.Add("rect", ("x", middle - (width / 2)), ("y", top), ("width", width), ("height", 17), ("rx", 8.5), ("fill", Theme.Surface), ("stroke", colour), ("stroke-width", 1.2));
        svg.Text(middle, top + 12.2, text, style);
    }

    /// <summary>A card: the surface on which something lies.</summary>
    public void Card(Svg svg, double left, double top, double width, double height) =>
        svg.Add("rect", ("x", left), ("y", top), ("width", width), ("height", height), ("rx", 6), ("fill", Theme.Surface), ("stroke", Theme.Line));
}

/// <summary>One lane of the map: it knows its height, and draws itself where it is put.</summary>
internal abstract class MapLane(MapPart part)
{
    /// <summary>The lane's name; empty for none.</summary>
    public virtual string Name => "";

    /// <summary>What it is, below its name.</summary>
    public virtual string Hint => "";

    /// <summary>Its height.</summary>
    public abstract double Height { get; }

    protected MapPart Part { get; } = part;

    protected MapColumns Columns => Part.Columns;

    protected Theme Theme => Part.Theme;

    /// <summary>Draws it with its upper edge at <paramref name="top"/>.</summary>
    public abstract void Draw(Svg svg, double top);
}
