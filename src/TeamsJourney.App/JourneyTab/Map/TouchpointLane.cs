using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>The touchpoints in the customer's words, with the channels that they go through.</summary>
internal sealed class TouchpointLane : MapLane
{
    private const int MostLines = 8, MostChannels = 2;
    private const double Inside = 10, ChannelHeight = 18;

    private readonly Dictionary<MapColumn, IReadOnlyList<string>> _words;
    private readonly double _wordsHeight;
    private readonly int _channels;

    public TouchpointLane(MapPart part)
        : base(part)
    {
        _words = Columns.Touchpoints.ToDictionary(
            pair => pair.Column, pair => TextLines.Of(pair.Touchpoint.Text, pair.Column.Width - (2 * Inside), part.Strong, MostLines));
        _wordsHeight = Math.Max(2, _words.Values.Select(lines => lines.Count).DefaultIfEmpty().Max()) * part.Strong.LineHeight;
        _channels = Columns.Touchpoints.Select(pair => Math.Min(MostChannels, pair.Touchpoint.Channels.Count)).DefaultIfEmpty().Max();
    }

    public override string Name => TabTexts.LaneTouchpoint;

    public override string Hint => TabTexts.LaneTouchpointHint;

    public override double Height => 24 + _wordsHeight + 8 + (_channels * ChannelHeight);

    public override void Draw(Svg svg, double top)
    {
        foreach (var column in Columns.Columns)
        {
            if (column.Touchpoint is { } touchpoint)
            {
                DrawCard(svg, column, touchpoint, top);
            }
            else
            {
                svg.Add(
                    "rect", ("x", column.Left), ("y", top), ("width", column.Width), ("height", Height), ("rx", 6), ("fill", "none"), ("stroke", Theme.Subtle), ("stroke-dasharray", "4 4"));
                svg.Lines(column.Left + Inside, top + 24, TextLines.Of(TabTexts.EmptyPhase, column.Width - (2 * Inside), Part.Quiet, 3), Part.Quiet);
            }
        }
    }

    private void DrawCard(Svg svg, MapColumn column, TouchpointOnMap touchpoint, double top)
    {
        svg.Open("g");
        svg.Say("title", MapPart.Say(TabTexts.DescriptionTouchpoint, touchpoint.Number, touchpoint.Text));
        Part.Card(svg, column.Left, top, column.Width, Height);
        svg.Lines(column.Left + Inside, top + 22, _words[column], Part.Strong);
        var y = top + Height - (Math.Min(MostChannels, touchpoint.Channels.Count) * ChannelHeight) - 4;
        for (var index = 0; index < Math.Min(MostChannels, touchpoint.Channels.Count); index++)
        {
            var isLast = index == MostChannels - 1 && touchpoint.Channels.Count > MostChannels;
            var use = touchpoint.Channels[index];
            ChannelIcons.Draw(svg, use.Channel, column.Left + Inside, y, Theme.Subtle);
            svg.Text(column.Left + Inside + 19, y + 11, isLast ? $"{MethodWords.Name(use.Channel)} +{touchpoint.Channels.Count - MostChannels}" : MethodWords.Name(use.Channel), Part.Quiet);
            y += ChannelHeight;
        }

        if (touchpoint.IsMomentOfTruth)
        {
            Diamond(svg, column.Right - 15, top + Height - 15, Theme);
        }

        svg.Close();
    }

    /// <summary>The sign of a moment of truth.</summary>
    public static void Diamond(Svg svg, double x, double y, Theme theme) => svg.Add(
        "path", ("d", $"M{SvgValue.Number(x)} {SvgValue.Number(y - 6.5)}l6.5 6.5l-6.5 6.5l-6.5 -6.5z"), ("fill", theme.Surface), ("stroke", theme.Doubt), ("stroke-width", 1.6), ("stroke-linejoin", "round"));
}
