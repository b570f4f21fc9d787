using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>What the customer thinks, one or two quotes for each touchpoint, with whether anyone was asked.</summary>
internal sealed class ThoughtLane : MapLane
{
    private const int MostThoughts = 2, MostLines = 4;

    private readonly Dictionary<MapColumn, IReadOnlyList<string>> _lines;
    private readonly double _linesHeight;

    public ThoughtLane(MapPart part)
        : base(part)
    {
        _lines = Columns.Touchpoints.ToDictionary(pair => pair.Column, pair => LinesOf(pair.Touchpoint.Mood, pair.Column.Width - 6));
        _linesHeight = Math.Max(1, _lines.Values.Select(lines => lines.Count).DefaultIfEmpty().Max()) * Style.LineHeight;
    }

    public override string Name => TabTexts.LaneThought;

    public override string Hint => TabTexts.LaneThoughtHint;

    public override double Height => _linesHeight + 26;

    private TextStyle Style => Part.Normal with { Size = 11.5, IsItalic = true };

    public override void Draw(Svg svg, double top)
    {
        foreach (var (column, touchpoint) in Columns.Touchpoints)
        {
            svg.Lines(column.Left + 2, top + 12, _lines[column], Style);
            if (touchpoint.Mood is { Answers: > 0 } mood)
            {
                DrawEvidence(svg, column.Left + 6, top + Height - 6, mood);
            }
        }
    }

    /// <summary>The quotes: a customer's own words first, then the shortest of what the team wrote.</summary>
    public static IReadOnlyList<string> QuotesOf(TouchpointMood mood) =>
        [.. mood.CustomerWords.Concat(mood.Thoughts.OrderBy(thought => thought.Length)).Distinct().Take(MostThoughts).Select(words => MapPart.Say(TabTexts.Quote, words))];

    private IReadOnlyList<string> LinesOf(TouchpointMood? mood, double width) =>
        mood is null ? [] : [.. QuotesOf(mood).SelectMany(quote => TextLines.Of(quote, width, Style, MostLines))];

    private void DrawEvidence(Svg svg, double x, double y, TouchpointMood mood)
    {
        var isKnown = mood.WithEvidence > 0;
        var colour = isKnown ? Theme.Good : Theme.Doubt;
        svg.Add("circle", ("cx", x), ("cy", y - 4), ("r", 3.4), ("fill", isKnown ? colour : "none"), ("stroke", colour), ("stroke-width", 1.4));
        svg.Text(x + 9, y, isKnown ? MapPart.Say(TabTexts.WithEvidence, mood.WithEvidence, mood.Answers) : TabTexts.Assumption, Part.Quiet with { Fill = colour });
    }
}
