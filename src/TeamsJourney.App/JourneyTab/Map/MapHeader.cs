namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>What the map is about: the product or service, the target group, and how much is on it.</summary>
internal sealed class MapHeader
{
    private readonly MapPart _part;
    private readonly TextStyle _title;
    private readonly TextStyle _group;
    private readonly IReadOnlyList<string> _titleLines;
    private readonly IReadOnlyList<string> _groupLines;
    private readonly string _facts;

    public MapHeader(MapPart part, DateTimeOffset at, double width)
    {
        var map = part.Map;
        _part = part;
        _title = new TextStyle(24, part.Theme.Text) { IsBold = true };
        _group = new TextStyle(13.5, part.Theme.Subtle);
        _titleLines = TextLines.Of(map.SetUp.Offering, width, _title, 2);
        _groupLines = TextLines.Of(MapPart.Say(TabTexts.TargetGroup, map.SetUp.TargetGroup), width, _group, 3);
        _facts = string.Join(
            "  ·  ",
            [
                MapPart.Say(TabTexts.CountTouchpoints, map.Touchpoints.Count),
                .. map.HasMoods ? (string[])[MapPart.Say(TabTexts.CountAnswers, map.Answers)] : [],
                .. map.ShareOfAssumption is { } share ? (string[])[MapPart.Say(TabTexts.ShareOfAssumption, share)] : [],
                MapPart.Say(TabTexts.AsOf, at),
            ]);
    }

    public double Height => (_titleLines.Count * _title.LineHeight) + (_groupLines.Count * _group.LineHeight) + 42;

    public void Draw(Svg svg, double top)
    {
        var y = top + 20;
        svg.Lines(MapColumns.LabelsLeft, y, _titleLines, _title);
        y += (_titleLines.Count * _title.LineHeight) - 6;
        svg.Lines(MapColumns.LabelsLeft, y, _groupLines, _group);
        y += (_groupLines.Count * _group.LineHeight) + 1;
        svg.Text(MapColumns.LabelsLeft, y, _facts, _part.Quiet);
    }
}
