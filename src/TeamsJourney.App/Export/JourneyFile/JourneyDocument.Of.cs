using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Export.JourneyFile;

/// <summary>How a journey becomes a file.</summary>
internal sealed partial record JourneyDocument
{
    /// <summary>What may be taken along of a journey.</summary>
    public static JourneyDocument Of(ExportSubject subject)
    {
        var (map, setUp) = (subject.Map, subject.Map.SetUp);
        var pains = map.PainPoints.ToDictionary(pain => pain.Touchpoint);
        return new JourneyDocument
        {
            Format = Kind,
            Version = Newest,
            Offering = setUp.Offering,
            Description = setUp.Description,
            TargetGroup = setUp.TargetGroup,
            JourneyKind = setUp.Kind,
            Language = setUp.Language,
            Phases = new PhasesPart(setUp.Phases.Kind, setUp.Phases.Kind is PhaseSetKind.Own ? [.. setUp.Phases.Phases.Select(phase => phase.Name)] : []),
            Pace = new PacePart(setUp.Pace.Kind, setUp.Pace.DaysPerStep),
            Naming = setUp.Naming,
            ChannelsUsed = subject.ChannelsUsed,
            Touchpoints = [.. map.Touchpoints.Select(touchpoint => Told(touchpoint, pains.GetValueOrDefault(touchpoint.Id)))],
            Steps =
            [
                .. map.Phases.SelectMany(phase => phase.Steps).Where(step => step.Id is not null).GroupBy(step => step.Id)
                    .Select(step => new StepPart(step.First().Name, [.. step.SelectMany(part => part.Touchpoints).Select(touchpoint => touchpoint.Number).Order()])),
            ],
        };
    }

    private static TouchpointPart Told(TouchpointOnMap touchpoint, PainPoint? pain) => new()
    {
        Phase = touchpoint.Phase.Value,
        Text = touchpoint.Text,
        Channels = [.. touchpoint.Channels.Select(use => new ChannelPart(use.Channel, use.Direction))],
        Experience = touchpoint.Mood is { } mood ? Told(mood) : null,
        Votes = pain?.Votes ?? 0,
        ParkedBecause = pain?.ParkedBecause,
        Improvements = [.. touchpoint.Improvements.Select(Told)],
    };

    private static ExperiencePart Told(TouchpointMood mood) => new()
    {
        Answers = mood.Answers,
        Points = mood.Points,
        Middle = mood.Middle,
        Hurt = mood.Hurt,
        Positive = mood.Positive,
        Negative = mood.Negative,
        Mixed = mood.Mixed,
        Wows = mood.Wows,
        Aus = mood.Aus,
        WithEvidence = mood.WithEvidence,
        Thoughts = mood.Thoughts,
        CustomerWords = mood.CustomerWords,
    };

    private static ImprovementPart Told(Improvement improvement) => new()
    {
        Title = improvement.Title,
        Whys = improvement.Whys,
        Cause = improvement.Cause,
        Actions = improvement.Actions,
        Cost = improvement.Cost,
        Effect = improvement.Effect,
        Due = improvement.Due,
        Kpi = improvement.Kpi,
    };
}
