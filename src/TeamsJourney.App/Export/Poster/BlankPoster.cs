using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Export.Poster;

/// <summary>The template to fill in with sticky notes (M7): the phases of a journey, and lanes with empty places for notes of a real size.</summary>
internal static class BlankPoster
{
    private const double Edge = 26, Gap = 12, LaneGap = 16;

    /// <summary>The one page.</summary>
    public static Sheet On(PaperSize paper, JourneySetUp setUp, Look look, DateTimeOffset at)
    {
        // Text as large as on the poster, whatever the size of the notes.
        var width = paper.Points / paper.SmallestText * Look.TextSize / (paper == PaperSize.A0 ? 1.5 : 1.15);
        var height = width * paper.Height / paper.Width;
        var note = paper.Note / paper.Width * width;
        var pen = new Pen();
        pen.Box(0, 0, width, height, new Paint(look.Theme.Background));
        var heading = new Heading(look, setUp, Fill(ExportTexts.BlankFacts, at), width - (2 * Band.Edge));
        heading.Draw(pen, Edge, "");
        var phases = setUp.Phases.Phases;
        var left = Band.Edge + Band.LabelWidth;
        var column = (width - Band.Edge - left - ((phases.Count - 1) * Gap)) / phases.Count;
        var top = Edge + heading.Height + 8;
        for (var index = 0; index < phases.Count; index++)
        {
            DrawPhase(pen, look, phases[index], left + (index * (column + Gap)), top, column);
        }

        top += 60;
        var rest = height - Edge - top - (4 * LaneGap);
        var channels = 9 * 17.0;
        var perRow = Math.Max(1, (int)((column + 8) / (note + 8)));
        BlankLane[] lanes =
        [
            new(ExportTexts.LaneTouchpoint, ExportTexts.BlankTouchpointHint, BlankLaneKind.Notes, (rest - channels) * 0.27),
            new(ExportTexts.BlankChannels, ExportTexts.BlankChannelsHint, BlankLaneKind.Channels, channels),
            new(ExportTexts.LaneExperience, ExportTexts.BlankExperienceHint, BlankLaneKind.Curve, (rest - channels) * 0.28),
            new(ExportTexts.LaneThought, ExportTexts.BlankThoughtHint, BlankLaneKind.Notes, (rest - channels) * 0.2),
            new(ExportTexts.LanePain, ExportTexts.BlankPainHint, BlankLaneKind.Notes, (rest - channels) * 0.25),
        ];
        foreach (var lane in lanes)
        {
            var next = pen.Lines(Band.Edge, top + 13, Lettering.Lines(lane.Name, Band.LabelWidth - 14, look.Label, 2), look.Label);
            pen.Lines(Band.Edge, next, Lettering.Lines(lane.Hint, Band.LabelWidth - 14, look.Quiet, 7), look.Quiet);
            for (var index = 0; index < phases.Count; index++)
            {
                var x = left + (index * (column + Gap));
                switch (lane.Kind)
                {
                    case BlankLaneKind.Notes:
                        DrawNotes(pen, look, x, top, column, lane.Height, Math.Min(note, lane.Height), perRow);
                        break;
                    case BlankLaneKind.Channels:
                        DrawChannels(pen, look, x, top, column, lane.Height);
                        break;
                }
            }

            if (lane.Kind is BlankLaneKind.Curve)
            {
                DrawScale(pen, look, left, width - Band.Edge, top, lane.Height);
            }

            top += lane.Height + LaneGap;
        }

        return pen.Sheet(width, height);
    }

    private static void DrawPhase(Pen pen, Look look, Phase phase, double left, double top, double width)
    {
        var name = new TextLook(17, look.Theme.Text) { IsBold = true };
        var meaning = look.Quiet with { IsItalic = true };
        pen.Box(left, top, width, 4, new Paint(look.Theme.Accent), round: 2);
        pen.Text(left + 1, top + 26, Lettering.Line(MethodWords.Name(phase), width - 4, name), name);
        pen.Text(left + 1, top + 43, Lettering.Line(MethodWords.Meaning(phase), width - 4, meaning), meaning);
    }

    // Places for whole notes only, in the middle of the phase's column.
    private static void DrawNotes(Pen pen, Look look, double left, double top, double width, double height, double note, int perRow)
    {
        var rows = Math.Max(1, (int)((height + 8) / (note + 8)));
        var begin = left + ((width - (perRow * note) - ((perRow - 1) * 8)) / 2);
        pen.Box(left, top, width, height, new Paint(look.Theme.Surface, look.Theme.Line), round: 6);
        var first = top + ((height - (rows * note) - ((rows - 1) * 8)) / 2);
        for (var index = 0; index < rows * perRow; index++)
        {
            pen.Box(begin + (index % perRow * (note + 8)), first + (index / perRow * (note + 8)), note, note, new Paint(null, look.Theme.Line, 0.9) { IsDashed = true }, round: 3);
        }
    }

    private static void DrawChannels(Pen pen, Look look, double left, double top, double width, double height)
    {
        pen.Box(left, top, width, height, new Paint(look.Theme.Surface, look.Theme.Line), round: 6);
        var step = (height - 10) / 9;
        foreach (var channel in Enum.GetValues<CommunicationChannel>())
        {
            var y = top + 6 + ((int)channel * step);
            pen.Box(left + 10, y + 1, 11, 11, new Paint(null, look.Theme.Subtle, 1), round: 2);
            ChannelSigns.Draw(pen, channel, left + 30, y, look.Theme.Subtle);
            pen.Text(left + 50, y + 10.5, MethodWords.Name(channel), look.Normal);
        }
    }

    private static void DrawScale(Pen pen, Look look, double left, double right, double top, double height)
    {
        pen.Shade(left, top, right - left, height / 2, look.Theme.GoodSoft, look.Theme.Surface);
        pen.Shade(left, top + (height / 2), right - left, height / 2, look.Theme.Surface, look.Theme.BadSoft);
        foreach (var emotion in Enum.GetValues<Emotion>())
        {
            var y = YOf(EmotionScale.Of(emotion));
            pen.Across(left + 100, right - 8, y, new Paint(null, look.Theme.Line, 0.9) { IsDashed = true });
            pen.Text(left + 92, y + 4, MethodWords.Name(emotion), new TextLook(11, look.Theme.Emotions[(int)emotion]) { IsBold = true, Anchor = Anchor.End });
        }

        pen.Across(left + 100, right - 8, YOf(0), new Paint(null, look.Theme.Subtle, 0.9));

        double YOf(double point) => top + 18 + ((EmotionScale.Highest - point) / (EmotionScale.Highest - EmotionScale.Lowest) * (height - 36));
    }

    private enum BlankLaneKind
    {
        Notes,
        Channels,
        Curve,
    }

    private sealed record BlankLane(string Name, string Hint, BlankLaneKind Kind, double Height);
}
