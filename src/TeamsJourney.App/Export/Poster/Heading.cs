using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Export.Poster;

/// <summary>The top of a sheet: the product or service, the target group, and how much is on the map.</summary>
internal sealed class Heading(Look look, JourneySetUp setUp, string facts, double width)
{
    private readonly IReadOnlyList<string> _title = Lettering.Lines(setUp.Offering, width - 160, look.Title, 2);
    private readonly IReadOnlyList<string> _group = Lettering.Lines(Fill(ExportTexts.TargetGroup, setUp.TargetGroup), width - 160, look.Group, 2);

    public double Height => 26 + (_title.Count * look.Title.LineHeight) + (_group.Count * look.Group.LineHeight) + 8;

    /// <summary>What stands below the target group.</summary>
    public static string FactsOf(JourneyMap map, DateTimeOffset at) => string.Join(
        "  ·  ",
        [
            map.Touchpoints.Count == 1 ? ExportTexts.OneTouchpoint : Fill(ExportTexts.CountTouchpoints, map.Touchpoints.Count),
            .. map.HasMoods ? (string[])[Fill(ExportTexts.CountAnswers, map.Answers)] : [],
            .. map.ShareOfAssumption is { } share ? (string[])[Fill(ExportTexts.ShareOfAssumption, share)] : [],
            Fill(ExportTexts.AsOf, at),
        ]);

    /// <summary>Draws it.</summary>
    /// <param name="pen">With what.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="aside">What stands on the right: which page it is.</param>
    public void Draw(Pen pen, double top, string aside)
    {
        var y = pen.Lines(Band.Edge, top + 22, _title, look.Title) - 8;
        y = pen.Lines(Band.Edge, y, _group, look.Group);
        pen.Text(Band.Edge, y + 1, Lettering.Line(facts, width, look.Quiet), look.Quiet);
        pen.Text(Band.Edge + width, top + 20, aside, look.Quiet with { Anchor = Anchor.End });
    }
}
