using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Export.Drawing;

namespace TeamsJourney.App.Export.Poster;

/// <summary>The phases, and in them the steps in the journey that hold several touchpoints.</summary>
internal sealed class PhaseLane(Band band, Look look) : Lane(band, look)
{
    private const double PhaseHeight = 48, GroupHeight = 26;

    private readonly IReadOnlyList<Span<Core.Map.JourneyStepOnMap>> _groups = [.. band.Groups];

    public override double Height => PhaseHeight + (_groups.Count > 0 ? GroupHeight : 0);

    public override void Draw(Pen pen, double top, double height)
    {
        foreach (var phase in Band.Phases)
        {
            var name = new TextLook(15, Theme.Text) { IsBold = true };
            var said = MethodWords.Name(phase.Of.Phase);
            pen.Box(phase.Left, top, phase.Right - phase.Left, 4, new Paint(Theme.Accent), round: 2);
            pen.Text(phase.Left + 1, top + 24, Lettering.Line(phase.IsContinued ? Fill(ExportTexts.Continued, said) : said, phase.Right - phase.Left - 4, name), name);
            var meaning = Look.Quiet with { IsItalic = true };
            pen.Text(phase.Left + 1, top + 41, Lettering.Line(MethodWords.Meaning(phase.Of.Phase), phase.Right - phase.Left - 4, meaning), meaning);
        }

        foreach (var group in _groups)
        {
            var style = Look.Quiet with { IsBold = true, Colour = Theme.Accent };
            var name = group.IsContinued ? Fill(ExportTexts.Continued, group.Of.Name) : group.Of.Name;
            pen.Text(group.Left + 1, top + PhaseHeight + 13, Lettering.Line(name, group.Right - group.Left - 4, style), style);
            var y = top + PhaseHeight + 19;
            pen.Path(
                new Paint(null, Theme.Accent), new Stroke.Move(group.Left + 0.5, y + 4), new Stroke.Line(group.Left + 0.5, y), new Stroke.Line(group.Right - 0.5, y), new Stroke.Line(group.Right - 0.5, y + 4));
        }
    }
}
