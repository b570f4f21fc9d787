using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>What the customer thinks, one or two quotes for each touchpoint, with whether anyone was asked.</summary>
internal sealed class ThoughtLane : MapLane
{
    private const int MostThoughts = 2, MostLines = 4;

    private const double BetweenQuotes = 5;

    private readonly Dictionary<MapColumn, IReadOnlyList<IReadOnlyList<string>>> _quotes;
    private readonly double _quotesHeight;

    public ThoughtLane(MapPart part)
        : base(part)
    {
        _quotes = Columns.Touchpoints.ToDictionary(pair => pair.Column, pair => LinesOf(pair.Touchpoint.Mood, pair.Column.Width - 6));
        _quotesHeight = _quotes.Values.Select(quotes => quotes.Sum(lines => (lines.Count * Style.LineHeight) + BetweenQuotes)).Append(Style.LineHeight).Max();
    }

    public override string Name => TabTexts.LaneThought;

    public override string Hint => TabTexts.LaneThoughtHint;

    public override double Height => _quotesHeight + 22;

    private TextStyle Style => Part.Normal with { Size = 11.5, IsItalic = true };

    public override void Draw(Svg svg, double top)
    {
        foreach (var (column, touchpoint) in Columns.Touchpoints)
        {
            var y = top + 12;
            foreach (var lines in _quotes[column])
            {
                svg.Lines(column.Left + 2, y, lines, Style);
                y += (lines.Count * Style.LineHeight) + BetweenQuotes;
            }

            switch (touchpoint.Mood)
            {
                case { WithEvidence: > 0 } mood:
                    DrawEvidence(svg, column, top, isKnown: true, MapPart.Say(TabTexts.WithEvidence, mood.WithEvidence, mood.Answers));
                    break;
                case { CustomerWords.Count: > 0 }:
                    DrawEvidence(svg, column, top, isKnown: true, TabTexts.FromCustomer);
                    break;
                case { Answers: > 0 }:
                    DrawEvidence(svg, column, top, isKnown: false, TabTexts.Assumption);
                    break;
            }
        }
    }

    /// <summary>The quotes: a customer's own words first, then the shortest of what the team wrote.</summary>
    public static IReadOnlyList<string> QuotesOf(TouchpointMood mood) =>
        [.. mood.CustomerWords.Concat(mood.Thoughts.OrderBy(thought => thought.Length)).Distinct().Take(MostThoughts).Select(words => MapPart.Say(TabTexts.Quote, words))];

    private IReadOnlyList<IReadOnlyList<string>> LinesOf(TouchpointMood? mood, double width) =>
        mood is null ? [] : [.. QuotesOf(mood).Select(quote => TextLines.Of(quote, width, Style, MostLines))];

    private void DrawEvidence(Svg svg, MapColumn column, double top, bool isKnown, string text)
    {
        var (x, y) = (column.Left + 6, top + Height - 6);
        var colour = isKnown ? Theme.Good : Theme.Doubt;
        svg.Add("circle", ("cx", x), ("cy", y - 4), ("r", 3.4), ("fill", isKnown ? colour : "none"), ("stroke", colour), ("stroke-width", 1.4));
        svg.Text(x + 9, y, text, Part.Quiet with { Fill = colour });
    }
}
