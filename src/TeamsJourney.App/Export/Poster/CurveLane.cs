using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.Export.Poster;

/// <summary>
/// The heart of the map: the emotion curve with every feeling as a dot, how far they lie apart, where they go in opposite directions,
/// and the WOWs and AUs. Before the reveal it only says what will be here.
/// </summary>
internal sealed class CurveLane(Band band, Look look, bool hasMoods) : Lane(band, look)
{
    private const double Above = 44, Below = 60, LeastScale = 150, MostScale = 420;

    public override string Name => ExportTexts.LaneExperience;

    public override string Hint => hasMoods ? ExportTexts.LaneExperienceHint : "";

    public override double Height => hasMoods ? Above + LeastScale + Below : 120;

    public override double Stretch => hasMoods ? MostScale - LeastScale : 0;

    public override void Draw(Pen pen, double top, double height)
    {
        var (left, width) = (Band.Left - 8, Band.Right - Band.Left + 16);
        pen.Shade(left, top, width, height * 0.5, Theme.GoodSoft, Theme.Surface);
        pen.Shade(left, top + (height * 0.5), width, height * 0.5, Theme.Surface, Theme.BadSoft);
        if (!hasMoods)
        {
            pen.Lines(Band.Left + 12, top + 56, Lettering.Lines(ExportTexts.BeforeReveal, Math.Min(560, width - 40), Look.Normal, 3), Look.Normal);
            return;
        }

        DrawScale(pen, point => YOf(top, height, point));
        DrawLine(pen, point => YOf(top, height, point));
        DrawFeelings(pen, point => YOf(top, height, point));
    }

    private static double YOf(double top, double height, double point) =>
        top + Above + ((EmotionScale.Highest - point) / (EmotionScale.Highest - EmotionScale.Lowest) * (height - Above - Below));

    private void DrawScale(Pen pen, Func<double, double> yOf)
    {
        foreach (var emotion in Enum.GetValues<Emotion>())
        {
            var y = yOf(EmotionScale.Of(emotion));
            pen.Across(Band.Left, Band.Right, y, new Paint(null, Theme.Line, 0.8) { IsDashed = true });
            pen.Text(Band.Left - 14, y + 4, MethodWords.Name(emotion), new TextLook(10.5, Theme.Emotions[(int)emotion]) { IsBold = true, Anchor = Anchor.End });
        }

        pen.Across(Band.Left, Band.Right, yOf(0), new Paint(null, Theme.Subtle, 0.8));
    }

    // Where the journey goes on in another band, the line goes to the edge, half way to the next feeling. Where people are divided it parts.
    private void DrawLine(Pen pen, Func<double, double> yOf)
    {
        List<(double X, double Upper, double Lower)> run = [];
        foreach (var column in Band.Columns)
        {
            if (column.Touchpoint?.Mood is not { HasPoints: true } mood)
            {
                Flush();
                continue;
            }

            if (column == Band.Columns[0] && Band.Before is { } before)
            {
                AddEdge(Band.Left - 6, before);
            }

            var sides = Sides.Of(mood);
            run.Add((column.Middle, yOf(sides.Upper), yOf(sides.Lower)));
            if (column == Band.Columns[^1] && Band.After is { } after)
            {
                AddEdge(Band.Right + 6, after);
            }

            void AddEdge(double x, double neighbour)
            {
                var y = yOf((neighbour + mood.Middle) / 2);
                run.Add((x, y, y));
            }
        }

        Flush();

        void Flush()
        {
            if (run.Count > 1)
            {
                var line = new Paint(null, Theme.Text, 2.4);
                var (upper, lower, between) = SmoothLine.ThroughBoth([.. run.Select(at => (at.X, at.Upper))], [.. run.Select(at => (at.X, at.Lower))]);
                if (run.Any(at => at.Upper != at.Lower))
                {
                    pen.Path(new Paint(Theme.Accent) { Opacity = Theme.Shade }, between);
                    pen.Path(line, lower);
                }

                pen.Path(line, upper);
            }

            run.Clear();
        }
    }

    private void DrawFeelings(Pen pen, Func<double, double> yOf)
    {
        foreach (var (column, touchpoint) in Band.Touchpoints)
        {
            if (touchpoint.Mood is not { HasPoints: true } mood)
            {
                pen.Text(column.Middle, yOf(0) - 6, ExportTexts.NoAnswer, Look.Quiet with { Anchor = Anchor.Middle });
                continue;
            }

            var (highest, lowest) = (yOf(mood.Points[^1]), yOf(mood.Points[0]));
            var edge = mood.IsDivided ? Theme.Accent : Theme.Text;
            if (mood.Spread > 0)
            {
                pen.Box(column.Middle - 5.5, highest - 5.5, 11, lowest - highest + 11, new Paint(edge) { Opacity = mood.IsDivided ? Theme.Shade + 0.12 : Theme.Shade }, round: 5.5);
            }

            FeelingDots.Draw(pen, column, mood.Points, yOf, Theme);
            var sides = Sides.Of(mood);
            foreach (var side in new[] { sides.Upper, sides.Lower }.Distinct())
            {
                pen.Dot(column.Middle, yOf(side), 5.6, new Paint(Theme.Surface, edge, 2.4));
            }

            if (mood.Wows > 0)
            {
                Look.Capsule(pen, column.Middle, highest - 33, Fill(ExportTexts.Wow, mood.Wows), Theme.Good);
            }

            var below = lowest + 15;
            if (mood.Aus > 0)
            {
                Look.Capsule(pen, column.Middle, below, Fill(ExportTexts.Au, mood.Aus), Theme.Bad);
                below += 20;
            }

            if (mood.IsDivided)
            {
                Look.Capsule(pen, column.Middle, below, ExportTexts.Divided, Theme.Accent);
            }
        }
    }
}
