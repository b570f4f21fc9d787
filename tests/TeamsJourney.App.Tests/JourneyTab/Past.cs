using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>Pasts of a journey, as events: also ones with text that no command lets through.</summary>
internal static class Past
{
    public static readonly DateTimeOffset At = Bookcase.At;
    public static readonly MemberId Ann = new("secret-member-ann");

    private static readonly string[] Phases = ["orientation", "comparison", "buying", "use", "after-sales"];

    public static JourneyEvent[] Begun(string offering = "Bookcase", string targetGroup = "Students who move to Utrecht") =>
    [
        new JourneyCreated(Ann, At, new JourneyId("journey"), new JourneyPlace("tenant", "team", "channel"), Bookcase.SetUp with { Offering = offering, TargetGroup = targetGroup, Language = Language.English }),
        new StepStarted(Ann, At, Step.Touchpoints, null),
    ];

    /// <summary>Touchpoints, spread over the phases in order.</summary>
    public static IEnumerable<JourneyEvent> Added(params IReadOnlyList<string> texts) =>
        texts.Select((text, index) => new TouchpointAdded(Ann, At, Id(index), new PhaseId(Phases[index * Phases.Length / texts.Count]), text));

    public static JourneyEvent Felt(int touchpoint, int person, string thought, params Emotion[] emotions) =>
        new ExperienceSaved(new MemberId($"secret-member-{person}"), At, Id(touchpoint), new Experience
        {
            Thought = thought,
            Valence = Valence.Negative,
            Emotions = emotions,
            Verdict = Verdict.Au,
            Evidence = Evidence.OwnShoes,
        });

    public static JourneyEvent Revealed() => new ExperiencesRevealed(Ann, At);

    public static Journey Journey(params IEnumerable<JourneyEvent> events) => JourneyEvolution.Replay(events)!;

    public static TouchpointId Id(int index) => new($"touchpoint{index}");
}
