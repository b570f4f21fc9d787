using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Poster;

/// <summary>The touchpoints in the customer's words, with the communication channels that they go through.</summary>
internal sealed class TouchpointLane : Lane
{
    private const int MostChannels = 4;
    private const double Inside = 10, ChannelHeight = 17;

    private readonly Dictionary<Column, IReadOnlyList<string>> _words;
    private readonly int _channels;

    public TouchpointLane(Band band, Look look, Detail detail)
        : base(band, look)
    {
        _words = band.Touchpoints.ToDictionary(
            pair => pair.Column, pair => Lettering.Lines(pair.Touchpoint.Text, pair.Column.Width - (2 * Inside), look.Strong, detail.TouchpointLines));
        _channels = band.Touchpoints.Select(pair => Math.Min(MostChannels, pair.Touchpoint.Channels.Count)).DefaultIfEmpty().Max();
    }

    public override string Name => ExportTexts.LaneTouchpoint;

    public override string Hint => ExportTexts.LaneTouchpointHint;

    public override double Height =>
        36 + (Math.Max(2, _words.Values.Select(lines => lines.Count).DefaultIfEmpty().Max()) * Look.Strong.LineHeight) + (_channels * ChannelHeight);

    public override void Draw(Pen pen, double top, double height)
    {
        foreach (var column in Band.Columns)
        {
            if (column.Touchpoint is { } touchpoint)
            {
                DrawCard(pen, column, touchpoint, top, height);
            }
            else
            {
                pen.Box(column.Left, top, column.Width, height, new Paint(null, Theme.Subtle) { IsDashed = true }, round: 6);
                pen.Lines(column.Left + Inside, top + 24, Lettering.Lines(ExportTexts.EmptyPhase, column.Width - (2 * Inside), Look.Quiet, 3), Look.Quiet);
            }
        }
    }

    private void DrawCard(Pen pen, Column column, TouchpointOnMap touchpoint, double top, double height)
    {
        pen.Box(column.Left, top, column.Width, height, Look.Card, round: 6);
        pen.Text(column.Left + Inside, top + 16, $"{touchpoint.Number}", Look.Quiet);
        if (touchpoint.IsMomentOfTruth)
        {
            Look.Diamond(pen, column.Right - 14, top + 13);
        }

        pen.Lines(column.Left + Inside, top + 31, _words[column], Look.Strong);
        var shown = touchpoint.Channels.Take(MostChannels).ToList();
        var y = top + height - (shown.Count * ChannelHeight) - 3;
        foreach (var use in shown)
        {
            var rest = use == shown[^1] ? touchpoint.Channels.Count - shown.Count : 0;
            var text = $"{MethodWords.Name(use.Channel)} {Arrow(use.Direction)}{(rest > 0 ? $" +{rest}" : "")}";
            ChannelSigns.Draw(pen, use.Channel, column.Left + Inside, y, Theme.Subtle);
            pen.Text(column.Left + Inside + 18, y + 10.5, Lettering.Line(text, column.Width - (2 * Inside) - 18, Look.Quiet), Look.Quiet);
            y += ChannelHeight;
        }
    }

    // As on the map of the tab: the customer stands on the right.
    private static string Arrow(Direction direction) => direction switch
    {
        Direction.ToCustomer => "→",
        Direction.FromCustomer => "←",
        _ => "↔",
    };
}
