using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using Sample = TeamsJourney.Tests.Samples.Bookcase;

namespace TeamsJourney.Core.Tests.Fixture;

/// <summary>The team of every test: Ann leads, Bob and Cleo take part; and the pasts they start from.</summary>
internal static class Team
{
    public static readonly DateTimeOffset At = Sample.At;

    public static readonly Member Ann = new(new MemberId("ann"), "Ann de Vries");
    public static readonly Member Bob = new(new MemberId("bob"), "Bob Jansen");
    public static readonly Member Cleo = new(new MemberId("cleo"), "Cleo Bakker");

    public static readonly JourneyId Id = new("journey");
    public static readonly JourneyPlace Place = new("tenant", "19:team@thread.tacv2", "19:channel@thread.tacv2");

    public static readonly PhaseId Orientation = new("orientation"), Comparison = new("comparison"), Buying = new("buying"), Use = new("use"), AfterSales = new("after-sales");

    public static readonly TouchpointId Ad = new("ad"), Site = new("site"), Shop = new("shop"), Manual = new("manual"), Call = new("call");

    public static readonly JourneySetUp Bookcase = Sample.SetUp;

    public static readonly JourneyEvent[] Begun = BegunWith(Bookcase);

    public static readonly JourneyEvent[] AtTouchpoints = [.. Begun, Started(Step.Touchpoints)];

    /// <summary>One touchpoint in every phase: Ann's ad, Bob's site and shop, Cleo's manual and call.</summary>
    public static readonly JourneyEvent[] WithTouchpoints =
    [
        .. AtTouchpoints, Joined(Bob), Joined(Cleo),
        Added(Ad, Orientation, "Ik zie een advertentie", Ann),
        Added(Site, Comparison, "Ik vergelijk kasten op de website", Bob),
        Added(Shop, Buying, "Ik koop de kast in de winkel", Bob),
        Added(Manual, Use, "Ik zet de kast in elkaar", Cleo),
        Added(Call, AfterSales, "Ik bel over een schroef die mist", Cleo),
    ];

    public static readonly JourneyEvent[] AtChannels = [.. WithTouchpoints, Started(Step.Channels)];

    public static readonly JourneyEvent[] AtExperience = [.. AtChannels, Started(Step.Experience)];

    /// <summary>The manual makes Ann and Bob angry, the call disappoints Cleo, the shop makes Bob happy.</summary>
    public static readonly JourneyEvent[] Revealed =
    [
        .. AtExperience,
        Felt(Ann, Manual, Emotion.Angry), Felt(Bob, Manual, Emotion.Angry), Felt(Cleo, Call, Emotion.Disappointed), Felt(Bob, Shop, Emotion.Happy),
        new ExperiencesRevealed(Ann.Id, At),
    ];

    public static readonly JourneyEvent[] AtImprove = [.. Revealed, Started(Step.Improve)];

    public static JourneyEvent[] BegunWith(JourneySetUp setUp) =>
        [new JourneyCreated(Ann.Id, At, Id, Place, setUp), new ParticipantJoined(Ann.Id, At, setUp.Naming is Naming.Named ? Ann.Name : "")];

    public static JourneyEvent Started(Step step) => new StepStarted(Ann.Id, At, step, Bookcase.Pace.DeadlineFor(step, At));

    public static JourneyEvent Joined(Member member) => new ParticipantJoined(member.Id, At, member.Name);

    public static JourneyEvent Added(TouchpointId id, PhaseId phase, string text, Member by) => new TouchpointAdded(by.Id, At, id, phase, text);

    public static JourneyEvent Merged(TouchpointId into, params TouchpointId[] others) => new TouchpointsMerged(Ann.Id, At, into, others, "Samen");

    public static JourneyEvent Felt(Member by, TouchpointId touchpoint, params Emotion[] emotions) =>
        new ExperienceSaved(by.Id, At, touchpoint, Answer(emotions: emotions));

    public static Experience Answer(
        string thought = "", Valence valence = Valence.Unsaid, Verdict verdict = Verdict.Neither, Evidence evidence = Evidence.OwnShoes, params Emotion[] emotions) =>
        new() { Thought = thought, Valence = valence, Verdict = verdict, Evidence = evidence, Emotions = emotions };

    public static Improvement Improve(string id, TouchpointId pain, string title = "Een filmpje bij de handleiding") =>
        Sample.Improvement(new ImprovementId(id), pain, title, Bob.Id);

    public static ChannelUse Through(CommunicationChannel channel, Direction direction = Direction.BothWays) => new(channel, direction);
}
