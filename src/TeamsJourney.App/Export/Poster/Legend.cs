using TeamsJourney.App.Export.Drawing;

namespace TeamsJourney.App.Export.Poster;

/// <summary>What the signs mean.</summary>
internal static class Legend
{
    public const double Height = 26;

    public static void Draw(Pen pen, Look look, double top)
    {
        var (theme, x, y) = (look.Theme, Band.Edge + Band.LabelWidth, top + 16);
        pen.Dot(x + 4, y - 4, 3.3, new Paint(theme.Emotions[0]));
        Say(ExportTexts.LegendDot, 13);
        pen.Dot(x + 6, y - 4, 5, new Paint(theme.Surface, theme.Text, 2.2));
        Say(ExportTexts.LegendMiddle, 17);
        pen.Box(x, y - 11, 9, 14, new Paint(theme.Text) { Opacity = theme.Shade }, round: 4.5);
        Say(ExportTexts.LegendSpread, 15);
        look.Diamond(pen, x + 7, y - 4);
        Say(ExportTexts.MomentOfTruth, 19);
        pen.Dot(x + 4, y - 4, 3.4, new Paint(theme.Good, theme.Good, 1.4));
        Say(ExportTexts.LegendEvidence, 13);
        pen.Dot(x + 4, y - 4, 3.4, new Paint(null, theme.Doubt, 1.4));
        Say(ExportTexts.LegendAssumption, 13);

        void Say(string text, double after)
        {
            pen.Text(x + after, y, text, look.Quiet);
            x += after + Lettering.Width(text, look.Quiet) + 24;
        }
    }
}
