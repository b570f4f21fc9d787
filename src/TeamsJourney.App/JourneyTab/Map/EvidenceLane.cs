namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>For each phase, how much was asked and how much is an assumption (M23, M53).</summary>
internal sealed class EvidenceLane(MapPart part) : MapLane(part)
{
    public override string Name => TabTexts.LaneEvidence;

    public override string Hint => TabTexts.LaneEvidenceHint;

    public override double Height => 34;

    public override void Draw(Svg svg, double top)
    {
        foreach (var phase in Columns.Phases)
        {
            var moods = phase.Of.Steps.SelectMany(step => step.Touchpoints).Select(touchpoint => touchpoint.Mood).Where(mood => mood is not null).ToList();
            var answers = moods.Sum(mood => mood!.Answers);
            if (answers == 0)
            {
                continue;
            }

            var share = (double)moods.Sum(mood => mood!.WithEvidence) / answers;
            var width = phase.Right - phase.Left;
            var text = TextLines.Of(MapPart.Say(TabTexts.EvidenceShare, share, 1 - share), width, Part.Quiet, 1)[0];
            svg.Add("rect", ("x", phase.Left + 0.5), ("y", top + 2), ("width", width - 1), ("height", 7), ("rx", 3.5), ("fill", Theme.Surface), ("stroke", Theme.Doubt), ("stroke-dasharray", "3 2"));
            if (share > 0)
            {
                svg.Add("rect", ("x", phase.Left + 0.5), ("y", top + 2), ("width", Math.Max(7, (width - 1) * share)), ("height", 7), ("rx", 3.5), ("fill", Theme.Good), ("stroke", Theme.Good), ("stroke-width", 1.4));
            }

            svg.Text(phase.Left + 1, top + 26, text, Part.Quiet);
        }
    }
}
