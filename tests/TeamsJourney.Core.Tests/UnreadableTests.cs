using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

/// <summary>Values that do not exist never become events, because an event is there for ever.</summary>
public class UnreadableTests
{
    public static TheoryData<JourneySetUp?> SetUps =>
    [
        null,
        Bookcase with { Kind = (JourneyKind)99 },
        Bookcase with { Language = (Language)(-1) },
        Bookcase with { Naming = (Naming)2 },
        Bookcase with { Pace = new Pace((PaceKind)3, 1) },
        Bookcase with { Pace = null! },
        Bookcase with { Phases = null! },
        Bookcase with { Phases = new PhaseSet((PhaseSetKind)7, PhaseSet.Customer.Phases) },
        Bookcase with { Phases = new PhaseSet(PhaseSetKind.Own, null!) },
        Bookcase with { Phases = new PhaseSet(PhaseSetKind.Own, [null!]) },
    ];

    public static TheoryData<Command> Commands =>
    [
        new SetUpCommand.HandOver(Ann, At, null!),
        new SetUpCommand.HandOver(Ann, At, Member.Product),
        new SetUpCommand.TakeOver(Ann, At, Ann.Id, (TakeOverGround)3),
        new TouchpointCommand.AddTouchpoint(Bob, At, default, Use, "Ik bel"),
        new TouchpointCommand.AddTouchpoint(Bob, At, new TouchpointId(""), Use, "Ik bel"),
        new TouchpointCommand.AddTouchpoint(Bob, At, new TouchpointId(new string('a', 257)), Use, "Ik bel"),
        new TouchpointCommand.AddTouchpoint(new Member(default, "Niemand"), At, Ad, Use, "Ik bel"),
        new TouchpointCommand.AddTouchpoint(null!, At, Ad, Use, "Ik bel"),
        new TouchpointCommand.MergeTouchpoints(Ann, At, Shop, null!, "Samen"),
        new TouchpointCommand.GroupTouchpoints(Ann, At, new JourneyStepId("first"), "Stap", null!),
        new TouchpointCommand.GroupTouchpoints(Ann, At, default, "Stap", [Shop]),
        new ChannelCommand.AnswerChannelQuestions(Bob, At, null!),
        new ChannelCommand.AnswerChannelQuestions(Bob, At, [(CommunicationChannel)42]),
        new ChannelCommand.SetTouchpointChannels(Bob, At, Shop, null!),
        new ChannelCommand.SetTouchpointChannels(Bob, At, Shop, [null!]),
        new ChannelCommand.SetTouchpointChannels(Bob, At, Shop, [Through((CommunicationChannel)9)]),
        new ChannelCommand.SetTouchpointChannels(Bob, At, Shop, [Through(CommunicationChannel.Email, (Direction)3)]),
        new ExperienceCommand.SaveExperience(Bob, At, Shop, null!),
        new ExperienceCommand.SaveExperience(Bob, At, Shop, Answer(emotions: (Emotion)99)),
        new ExperienceCommand.SaveExperience(Bob, At, Shop, Answer(emotions: null!)),
        new ExperienceCommand.SaveExperience(Bob, At, Shop, Answer(valence: (Valence)3)),
        new ExperienceCommand.SaveExperience(Bob, At, Shop, Answer(verdict: (Verdict)3)),
        new ExperienceCommand.SaveExperience(Bob, At, Shop, Answer("Ik", evidence: (Evidence)4)),
        new ImprovementCommand.Vote(Bob, At, null!),
        new ImprovementCommand.SaveImprovement(Bob, At, null!),
        new ImprovementCommand.SaveImprovement(Bob, At, Improve("", Manual)),
        new ImprovementCommand.SaveImprovement(Bob, At, Improve("film", Manual) with { Whys = null! }),
        new ImprovementCommand.SaveImprovement(Bob, At, Improve("film", Manual) with { Actions = null! }),
        new ImprovementCommand.SaveImprovement(Bob, At, Improve("film", Manual) with { Cause = (CauseClass)3 }),
        new ImprovementCommand.SaveImprovement(Bob, At, Improve("film", Manual) with { Cost = (Size)3 }),
        new ImprovementCommand.SaveImprovement(Bob, At, Improve("film", Manual) with { Effect = (Size)(-1) }),
        new ImprovementCommand.SaveImprovement(Bob, At, Improve("film", Manual) with { Owner = default(MemberId) }),
        new PublishingCommand.LinkPlan(Member.Product, At, ""),
        new PublishingCommand.LinkTask(Member.Product, At, new ImprovementId("film"), null!),
        new PublishingCommand.FinishPublishing(Member.Product, At, null!),
        new PublishingCommand.FinishPublishing(Member.Product, At, new PublishingReport(1, 0, 0, 0, null!)),
        new PublishingCommand.FinishPublishing(Member.Product, At, new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, (PublishingProblemKind)6, "")])),
        new StepCommand.NextStep(Ann, At, (Step)6, true),
        new StepCommand.BackStep(Ann, At, (Step)(-1)),
        new StepCommand.SayDone(Bob, At, (Step)6, true),
    ];

    [Theory]
    [MemberData(nameof(SetUps))]
    public void A_set_up_with_values_that_do_not_exist_is_refused(JourneySetUp? setUp)
    {
        Given().When(new SetUpCommand.CreateJourney(Ann, At, Id, Place, setUp!)).Refuses(new Refusal.Unreadable());
        Given(Begun).When(new SetUpCommand.ChangeSetUp(Ann, At, setUp!)).Refuses(new Refusal.Unreadable());
    }

    [Fact]
    public void A_journey_has_an_id_and_a_place()
    {
        Given().When(new SetUpCommand.CreateJourney(Ann, At, default, Place, Bookcase)).Refuses(new Refusal.Unreadable());
        Given().When(new SetUpCommand.CreateJourney(Ann, At, Id, null!, Bookcase)).Refuses(new Refusal.Unreadable());
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_with_values_that_do_not_exist_is_refused_in_every_step(Command command)
    {
        IEnumerable<JourneyEvent>[] pasts = [Begun, AtTouchpoints, WithTouchpoints, AtChannels, AtExperience, Revealed, AtImprove];
        Assert.All(pasts, past => Given(past).When(command).Refuses(new Refusal.Unreadable()));
    }
}
