using TeamsJourney.App.Export.Drawing;

namespace TeamsJourney.App.Export.Poster;

/// <summary>For each phase, how much was asked and how much is an assumption (M23, M53).</summary>
internal sealed class EvidenceLane(Band band, Look look) : Lane(band, look)
{
    public override string Name => ExportTexts.LaneEvidence;

    public override string Hint => ExportTexts.LaneEvidenceHint;

    public override double Height => 42;

    public override void Draw(Pen pen, double top, double height)
    {
        foreach (var phase in Band.Phases)
        {
            var moods = phase.Of.Steps.SelectMany(step => step.Touchpoints).Select(touchpoint => touchpoint.Mood).OfType<Core.Experiences.TouchpointMood>().ToList();
            var answers = moods.Sum(mood => mood.Answers);
            if (answers == 0)
            {
                continue;
            }

            var share = (double)moods.Sum(mood => mood.WithEvidence) / answers;
            var width = phase.Right - phase.Left;
            pen.Box(phase.Left, top + 2, width, 7, new Paint(Theme.Surface, Theme.Doubt) { IsDashed = true }, round: 3.5);
            if (share > 0)
            {
                pen.Box(phase.Left, top + 2, Math.Max(7, width * share), 7, new Paint(Theme.Good, Theme.Good), round: 3.5);
            }

            pen.Text(phase.Left + 1, top + 25, Lettering.Line(Fill(ExportTexts.EvidenceShare, share, 1 - share), width, Look.Quiet), Look.Quiet);
        }
    }
}
