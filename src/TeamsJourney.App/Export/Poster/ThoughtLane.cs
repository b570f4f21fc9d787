using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.Export.Poster;

/// <summary>What the customer thinks, with whether anyone was asked.</summary>
internal sealed class ThoughtLane : Lane
{
    private const double BetweenQuotes = 6, EvidenceHeight = 22;

    private readonly Dictionary<Column, IReadOnlyList<IReadOnlyList<string>>> _quotes;

    /// <param name="band">Where.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="detail">How much is told.</param>
    public ThoughtLane(Band band, Look look, Detail detail)
        : base(band, look) => _quotes = band.Touchpoints
            .Where(pair => pair.Touchpoint.Mood is not null)
            .ToDictionary(pair => pair.Column, pair => Told(pair.Touchpoint.Mood!, pair.Column.Width - 6, detail));

    public override string Name => ExportTexts.LaneThought;

    public override string Hint => ExportTexts.LaneThoughtHint;

    public override double Height => EvidenceHeight + _quotes.Values.Select(HeightOf).Append(Look.Spoken.LineHeight).Max();

    public override void Draw(Pen pen, double top, double height)
    {
        foreach (var (column, quotes) in _quotes)
        {
            var y = top + 12;
            foreach (var lines in quotes)
            {
                y = pen.Lines(column.Left + 2, y, lines, Look.Spoken) + BetweenQuotes;
            }

            DrawEvidence(pen, column, column.Touchpoint!.Mood!, top + height - 5);
        }
    }

    private double HeightOf(IReadOnlyList<IReadOnlyList<string>> quotes) => quotes.Sum(lines => (lines.Count * Look.Spoken.LineHeight) + BetweenQuotes);

    // Customers' own words first, then the shortest of what the team wrote.
    private IReadOnlyList<IReadOnlyList<string>> Told(TouchpointMood mood, double width, Detail detail)
    {
        var all = mood.CustomerWords.Concat(mood.Thoughts.OrderBy(thought => thought.Length)).Distinct().ToList();
        return
        [
            .. all.Take(detail.Quotes).Select(words => Lettering.Lines(Fill(ExportTexts.Quote, words), width, Look.Spoken, detail.QuoteLines)),
            .. all.Count > detail.Quotes ? (IReadOnlyList<string>[])[[Fill(ExportTexts.More, all.Count - detail.Quotes)]] : [],
        ];
    }

    private void DrawEvidence(Pen pen, Column column, TouchpointMood mood, double y)
    {
        var isKnown = mood.WithEvidence > 0 || mood.CustomerWords.Count > 0;
        var text = mood switch
        {
            { WithEvidence: > 0 } => Fill(ExportTexts.WithEvidence, mood.WithEvidence, mood.Answers),
            { CustomerWords.Count: > 0 } => ExportTexts.FromCustomer,
            { Answers: > 0 } => ExportTexts.Assumption,
            _ => "",
        };
        if (text.Length > 0)
        {
            var colour = isKnown ? Theme.Good : Theme.Doubt;
            pen.Dot(column.Left + 6, y - 3.8, 3.4, new Paint(isKnown ? colour : null, colour, 1.4));
            pen.Text(column.Left + 15, y, Lettering.Line(text, column.Width - 16, Look.Quiet), Look.Quiet with { Colour = colour });
        }
    }
}
