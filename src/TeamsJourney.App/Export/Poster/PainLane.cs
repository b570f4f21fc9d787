using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Poster;

/// <summary>The pains with their rank, and what the team does about each; what goes well gets its sign here too.</summary>
internal sealed class PainLane : Lane
{
    private const double Inside = 10, Head = 34;

    private readonly Detail _detail;
    private readonly Dictionary<Column, IReadOnlyList<(TextLook Look, string Text)>> _lines;
    private readonly IReadOnlyDictionary<TouchpointId, PainPoint> _pains;

    public PainLane(Band band, Look look, Detail detail, IReadOnlyDictionary<TouchpointId, PainPoint> pains)
        : base(band, look)
    {
        (_detail, _pains) = (detail, pains);
        _lines = band.Touchpoints
            .Where(pair => pair.Touchpoint.PainRank is not null || pair.Touchpoint.Improvements.Count > 0)
            .ToDictionary(pair => pair.Column, pair => LinesOf(pair.Touchpoint, pair.Column.Width - (2 * Inside)));
    }

    public override string Name => ExportTexts.LanePain;

    public override string Hint => ExportTexts.LanePainHint;

    public override double Height => Head + 16 + _lines.Values.Select(HeightOf).DefaultIfEmpty().Max();

    public override void Draw(Pen pen, double top, double height)
    {
        foreach (var (column, touchpoint) in Band.Touchpoints)
        {
            if (_lines.TryGetValue(column, out var lines))
            {
                DrawPain(pen, column, touchpoint, lines, top);
            }
            else if (touchpoint.IsSuccess)
            {
                pen.Text(column.Left + 2, top + 13, Lettering.Line(ExportTexts.Success, column.Width, Look.Quiet), Look.Quiet with { Colour = Theme.Good });
            }
        }
    }

    private static double HeightOf(IReadOnlyList<(TextLook Look, string Text)> lines) => lines.Sum(line => line.Look.LineHeight);

    private void DrawPain(Pen pen, Column column, TouchpointOnMap touchpoint, IReadOnlyList<(TextLook Look, string Text)> lines, double top)
    {
        var isParked = touchpoint.ParkedBecause is not null;
        pen.Box(column.Left, top, column.Width, Head + 12 + HeightOf(lines), Look.Card, round: 6);
        if (touchpoint.PainRank is { } rank)
        {
            pen.Dot(column.Left + 20, top + 19, 10.5, new Paint(isParked ? Theme.Surface : Theme.Bad, Theme.Bad, 1.4));
            pen.Text(column.Left + 20, top + 23, $"{rank}", new TextLook(rank < 100 ? 11.5 : 10, isParked ? Theme.Bad : Theme.OnBad) { IsBold = true, Anchor = Anchor.Middle });
        }

        if (_pains.GetValueOrDefault(touchpoint.Id)?.Votes is > 0 and var votes)
        {
            pen.Text(column.Right - Inside, top + 23, votes == 1 ? ExportTexts.OneVote : Fill(ExportTexts.Votes, votes), Look.Quiet with { Anchor = Anchor.End });
        }

        var y = top + Head + 11;
        foreach (var (look, text) in lines)
        {
            pen.Text(column.Left + Inside, y, text, look);
            y += look.LineHeight;
        }
    }

    private IReadOnlyList<(TextLook Look, string Text)> LinesOf(TouchpointOnMap touchpoint, double width)
    {
        if (touchpoint.ParkedBecause is { } reason)
        {
            return [(Look.Strong, ExportTexts.Parked), .. Laid(reason, Look.Quiet)];
        }

        return touchpoint.Improvements.Count == 0
            ? Laid(ExportTexts.NoImprovement, Look.Quiet)
            : [
                .. touchpoint.Improvements.Take(_detail.Improvements).SelectMany(Told),
                .. touchpoint.Improvements.Count > _detail.Improvements ? Laid(Fill(ExportTexts.More, touchpoint.Improvements.Count - _detail.Improvements), Look.Quiet) : [],
            ];

        IReadOnlyList<(TextLook, string)> Laid(string text, TextLook look) => [.. Lettering.Lines(text, width, look, _detail.ImprovementLines).Select(line => (look, line))];

        IEnumerable<(TextLook, string)> Told(Improvement improvement) =>
        [
            .. Laid(improvement.Title, Look.Strong),
            .. improvement.Kpi.Length > 0 ? Laid(improvement.Kpi, Look.Quiet) : [],
            .. improvement.Due is { } due ? Laid(Fill(ExportTexts.Before, due), Look.Quiet) : [],
        ];
    }
}
