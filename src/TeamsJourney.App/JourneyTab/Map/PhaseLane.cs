using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>The phases, and in them the steps in the journey that hold several touchpoints.</summary>
internal sealed class PhaseLane(MapPart part) : MapLane(part)
{
    private const double PhaseHeight = 50, GroupHeight = 18;

    // In a phase wider than a screen, its name comes again for who scrolled.
    private const double RepeatedAfter = 8 * MapColumns.Narrowest;

    public override double Height => PhaseHeight + (Columns.Groups.Count > 0 ? GroupHeight : 0);

    public override void Draw(Svg svg, double top)
    {
        foreach (var phase in Columns.Phases)
        {
            svg.Add("rect", ("x", phase.Left), ("y", top), ("width", phase.Right - phase.Left), ("height", 3), ("rx", 1.5), ("fill", Theme.Accent));
            for (var left = phase.Left; left < phase.Right; left += RepeatedAfter)
            {
                DrawName(svg, phase.Of, left, Math.Min(RepeatedAfter, phase.Right - left) - 4, top);
            }
        }

        foreach (var group in Columns.Groups)
        {
            var style = Part.Quiet with { IsBold = true, Fill = Theme.Accent };
            var name = group.Of.IsContinued ? MapPart.Say(TabTexts.Continued, group.Of.Name) : group.Of.Name;
            svg.Text(group.Left + 1, top + PhaseHeight + 14, TextLines.One(name, group.Right - group.Left - 4, style), style);
            var below = SvgValue.Number(top + PhaseHeight + 24);
            svg.Add("path", ("d", $"M{SvgValue.Number(group.Left + 0.5)} {below}v-4H{SvgValue.Number(group.Right - 0.5)}v4"), ("fill", "none"), ("stroke", Theme.Accent));
        }
    }

    private void DrawName(Svg svg, PhaseOnMap phase, double left, double room, double top)
    {
        var name = new TextStyle(14, Theme.Text) { IsBold = true };
        svg.Text(left + 1, top + 22, TextLines.One(MethodWords.Name(phase.Phase), room, name), name);
        if (MethodWords.Meaning(phase.Phase) is { Length: > 0 } meaning)
        {
            var style = Part.Quiet with { IsItalic = true };
            svg.Text(left + 1, top + 39, TextLines.One(meaning, room, style), style);
        }
    }
}
