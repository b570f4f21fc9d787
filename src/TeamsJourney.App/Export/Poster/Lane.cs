using TeamsJourney.App.Export.Drawing;

namespace TeamsJourney.App.Export.Poster;

/// <summary>One lane of a band: it knows the height that it needs, and draws itself where it is put.</summary>
internal abstract class Lane(Band band, Look look)
{
    /// <summary>The lane's name; empty for none.</summary>
    public virtual string Name => "";

    /// <summary>What it is, below its name.</summary>
    public virtual string Hint => "";

    /// <summary>The height that it needs.</summary>
    public abstract double Height { get; }

    /// <summary>How much higher it may be where there is room.</summary>
    public virtual double Stretch => 0;

    protected Band Band { get; } = band;

    protected Look Look { get; } = look;

    protected Theme Theme => Look.Theme;

    /// <summary>Draws it.</summary>
    /// <param name="pen">With what.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="height">Its height, <see cref="Height"/> or more.</param>
    public abstract void Draw(Pen pen, double top, double height);

    /// <summary>Writes the name of the lane in the room on the left.</summary>
    public void DrawName(Pen pen, double top)
    {
        var width = Band.LabelWidth - 14;
        var next = pen.Lines(Band.Edge, top + 13, Lettering.Lines(Name, width, Look.Label, 2), Look.Label);
        pen.Lines(Band.Edge, next, Lettering.Lines(Hint, width, Look.Quiet, 3), Look.Quiet);
    }
}
