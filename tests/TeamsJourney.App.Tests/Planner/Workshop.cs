using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>A workshop that has come to step 4, as the events that led there.</summary>
internal static class Workshop
{
    public static readonly DateTimeOffset At = Bookcase.At;
    public static readonly Member Ann = new(new MemberId("a0000000-0000-0000-0000-00000000000a"), "Ann de Vries");
    public static readonly Member Bob = new(new MemberId("b0000000-0000-0000-0000-00000000000b"), "Bob Jansen");

    public static readonly TouchpointId Manual = new("manual"), Call = new("call"), Shop = new("shop");

    public static JourneyPlace Place(string team) => new("t0000000-0000-0000-0000-000000000001", $"19:{team}@thread.tacv2", $"19:{team}-channel@thread.tacv2");

    public static JourneySetUp SetUp(Language language = Language.Dutch) => Bookcase.SetUp with { Language = language };

    /// <summary>The manual hurts most, then the call, then the shop.</summary>
    public static JourneyEvent[] AtImprove(JourneyId id, string team, Language language = Language.Dutch, params JourneyEvent[] before) =>
    [
        new JourneyCreated(Ann.Id, At, id, Place(team), SetUp(language)),
        new ParticipantJoined(Ann.Id, At, Ann.Name),
        Started(Step.Touchpoints),
        new TouchpointAdded(Ann.Id, At, Shop, new PhaseId("buying"), "Ik koop de kast in de winkel"),
        new TouchpointAdded(Ann.Id, At, Manual, new PhaseId("use"), "Ik zet de kast in elkaar"),
        new TouchpointAdded(Ann.Id, At, Call, new PhaseId("after-sales"), "Ik bel over een schroef die mist"),
        Started(Step.Channels),
        Started(Step.Experience),
        Felt(Ann, Manual, "Wat een slechte tekening!", Emotion.Angry),
        Felt(Bob, Call, "Ik wacht al een kwartier", Emotion.Disappointed),
        Felt(Bob, Shop, "", Emotion.Irritated),
        .. before,
        new ExperiencesRevealed(Ann.Id, At),
        Started(Step.Improve),
    ];

    /// <summary>A touchpoint in the phase of the manual.</summary>
    public static JourneyEvent Used(TouchpointId id) => new TouchpointAdded(Ann.Id, At, id, new PhaseId("use"), $"Ik gebruik {id}");

    /// <summary>As bad as it can be: worse than the manual when two say so.</summary>
    public static JourneyEvent Hurt(TouchpointId id, Member? by = null) => Felt(by ?? Ann, id, "", Emotion.Angry, Verdict.Au);

    /// <summary>Less bad than the manual.</summary>
    public static JourneyEvent Annoyed(TouchpointId id) => Felt(Ann, id, "", Emotion.Irritated);

    public static Improvement Improve(string id, TouchpointId pain, string title) => Bookcase.Improvement(new ImprovementId(id), pain, title, Bob.Id);

    public static readonly Improvement[] Three =
    [
        Improve("film", Manual, "Een filmpje bij de handleiding"),
        Improve("screws", Call, "Schroeven per stap verpakken") with { Cause = CauseClass.ServiceLevel, Owner = Ann.Id },
        Improve("shop", Shop, "Iemand die meedenkt in de winkel") with { Cause = CauseClass.Expertise, Owner = null, Due = null, Actions = [] },
    ];

    private static StepStarted Started(Step step) => new(Ann.Id, At, step, null);

    private static ExperienceSaved Felt(Member by, TouchpointId touchpoint, string thought, Emotion emotion, Verdict verdict = Verdict.Neither) => new(by.Id, At, touchpoint, new Experience
    {
        Thought = thought,
        Valence = Valence.Negative,
        Emotions = [emotion],
        Verdict = verdict,
        Evidence = Evidence.OwnShoes,
    });
}
