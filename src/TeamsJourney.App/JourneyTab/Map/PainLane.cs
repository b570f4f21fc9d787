using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>The pains with their rank, and what the team does about each.</summary>
internal sealed class PainLane : MapLane
{
    private const int MostImprovements = 2, MostLines = 7;
    private const double Inside = 10, Head = 38;

    private readonly Dictionary<MapColumn, IReadOnlyList<(TextStyle Style, string Text)>> _lines;
    private readonly Dictionary<Core.Journeys.TouchpointId, PainPoint> _pains;

    public PainLane(MapPart part)
        : base(part)
    {
        _pains = part.Map.PainPoints.ToDictionary(pain => pain.Touchpoint);
        _lines = Columns.Touchpoints
            .Where(pair => pair.Touchpoint.PainRank is not null || pair.Touchpoint.Improvements.Count > 0)
            .ToDictionary(pair => pair.Column, pair => LinesOf(pair.Touchpoint, pair.Column.Width - (2 * Inside)));
    }

    public override string Name => TabTexts.LanePain;

    public override string Hint => TabTexts.LanePainHint;

    public override double Height => Head + _lines.Values.Select(lines => lines.Sum(line => line.Style.LineHeight)).DefaultIfEmpty().Max() + 8;

    public override void Draw(Svg svg, double top)
    {
        foreach (var (column, lines) in _lines)
        {
            var touchpoint = column.Touchpoint!;
            var isParked = touchpoint.ParkedBecause is not null;
            Part.Card(svg, column.Left, top, column.Width, Height);
            if (touchpoint.PainRank is { } rank)
            {
                svg.Add(
                    "circle", ("cx", column.Left + 20), ("cy", top + 19), ("r", 10.5), ("fill", isParked ? "none" : Theme.Bad), ("stroke", Theme.Bad), ("stroke-width", 1.4));
                svg.Text(column.Left + 20, top + 23, $"{rank}", new TextStyle(rank < 100 ? 11.5 : 9, isParked ? Theme.Bad : Theme.OnBad) { IsBold = true, Anchor = "middle" });
            }

            if (_pains.GetValueOrDefault(touchpoint.Id)?.Votes is > 0 and var votes)
            {
                svg.Text(column.Right - Inside, top + 23, votes == 1 ? TabTexts.OneVote : MapPart.Say(TabTexts.Votes, votes), Part.Quiet with { Anchor = "end" });
            }

            var y = top + Head + 11;
            foreach (var (style, text) in lines)
            {
                svg.Text(column.Left + Inside, y, text, style);
                y += style.LineHeight;
            }
        }
    }

    private IReadOnlyList<(TextStyle Style, string Text)> LinesOf(TouchpointOnMap touchpoint, double width)
    {
        if (touchpoint.ParkedBecause is { } reason)
        {
            return [(Part.Strong with { Size = 12 }, TabTexts.Parked), .. Laid(reason, Part.Quiet)];
        }

        return touchpoint.Improvements.Count == 0
            ? Laid(TabTexts.NoImprovement, Part.Quiet)
            : [
                .. touchpoint.Improvements.Take(MostImprovements).SelectMany(Told),
                .. touchpoint.Improvements.Count > MostImprovements ? Laid(MapPart.Say(TabTexts.More, touchpoint.Improvements.Count - MostImprovements), Part.Quiet) : [],
            ];

        IReadOnlyList<(TextStyle, string)> Laid(string text, TextStyle style) => [.. TextLines.Of(text, width, style, MostLines).Select(line => (style, line))];

        IEnumerable<(TextStyle, string)> Told(Improvement improvement) =>
        [
            .. Laid(improvement.Title, Part.Strong with { Size = 12 }),
            .. improvement.Due is { } due ? Laid(MapPart.Say(TabTexts.Before, due), Part.Quiet) : [],
        ];
    }
}
