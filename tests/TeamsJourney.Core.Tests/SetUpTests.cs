using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.SetUp.SetUpCommand;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class SetUpTests
{
    [Fact]
    public void Who_begins_a_journey_leads_it()
    {
        var journey = Given().When(new CreateJourney(Ann, At, Id, Place, Bookcase)).Then(Begun);
        Assert.Equal(Ann.Id, journey.Facilitator);
        Assert.Equal(Step.SetUp, journey.Step);
    }

    [Fact]
    public void Texts_are_cleaned_before_they_are_kept() =>
        Given().When(new CreateJourney(Ann, At, Id, Place, Bookcase with { Offering = "  Boeken\n kast\u202E ", Description = "\u200B" }))
            .Then(BegunWith(Bookcase with { Offering = "Boeken kast" }));

    [Fact]
    public void A_journey_is_begun_once() => Given(Begun).When(new CreateJourney(Bob, At, Id, Place, Bookcase)).Refuses(new Refusal.AlreadyCreated());

    [Fact]
    public void Without_a_journey_there_is_nothing_to_do() => Given().When(new HandOver(Ann, At, Bob)).Refuses(new Refusal.NoSuchJourney());

    [Fact]
    public void An_offering_and_a_target_group_are_needed()
    {
        Given().When(Create(Bookcase with { Offering = "\u200D\uFE0F " })).Refuses(new Refusal.TextMissing(TextField.Offering));
        Given().When(Create(Bookcase with { TargetGroup = null! })).Refuses(new Refusal.TextMissing(TextField.TargetGroup));
    }

    [Fact]
    public void Texts_that_are_too_long_are_refused_and_never_cut()
    {
        Given().When(Create(Bookcase with { Offering = new string('a', 101) })).Refuses(new Refusal.TextTooLong(TextField.Offering, 100));
        Given().When(Create(Bookcase with { Description = new string('a', 1001) })).Refuses(new Refusal.TextTooLong(TextField.Description, 1000));
        Given().When(Create(Bookcase with { TargetGroup = new string('a', 301) })).Refuses(new Refusal.TextTooLong(TextField.TargetGroup, 300));
        Given().When(Create(Bookcase with { Phases = PhaseSet.Own([new string('a', 41)]) })).Refuses(new Refusal.TextTooLong(TextField.PhaseName, 40));
    }

    [Theory]
    [InlineData]
    [InlineData("Kijken", "kijken")]
    [InlineData("1", "2", "3", "4", "5", "6", "7", "8")]
    public void Own_phases_are_one_to_seven_with_different_names(params string[] names) =>
        Given().When(Create(Bookcase with { Phases = PhaseSet.Own(names) })).Refuses(new Refusal.PhasesOutOfRange());

    [Fact]
    public void An_own_phase_has_a_name() =>
        Given().When(Create(Bookcase with { Phases = PhaseSet.Own(["Kijken", " "]) })).Refuses(new Refusal.TextMissing(TextField.PhaseName));

    [Fact]
    public void Phases_get_their_ids_from_us()
    {
        var forged = new PhaseSet(PhaseSetKind.Own, [new Phase(new PhaseId("x"), "Kijken"), new Phase(new PhaseId("x"), "Kopen ")]);
        Given().When(Create(Bookcase with { Phases = forged })).Then(BegunWith(Bookcase with { Phases = PhaseSet.Own(["Kijken", "Kopen"]) }));
        Given().When(Create(Bookcase with { Phases = new PhaseSet(PhaseSetKind.Loyalty, []) })).Then(BegunWith(Bookcase with { Phases = PhaseSet.Loyalty }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    public void Over_days_means_one_to_thirty_days_per_step(int days) =>
        Given().When(Create(Bookcase with { Pace = Pace.OverDays(days) })).Refuses(new Refusal.DaysOutOfRange());

    [Fact]
    public void Days_mean_nothing_when_the_team_works_together() =>
        Given().When(Create(Bookcase with { Pace = new Pace(PaceKind.Live, 99) })).Then(Begun);

    [Fact]
    public void The_facilitator_changes_the_set_up()
    {
        var changed = Bookcase with { Offering = "Boekenkast Billy" };
        Assert.Equal(changed, Given(AtChannels).When(new ChangeSetUp(Ann, At, changed)).Then(new SetUpChanged(Ann.Id, At, changed)).SetUp);
        Given(Begun).When(new ChangeSetUp(Bob, At, changed)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given(Begun).When(new ChangeSetUp(Ann, At, changed with { Offering = "" })).Refuses(new Refusal.TextMissing(TextField.Offering));
    }

    [Fact]
    public void The_same_set_up_again_changes_nothing()
    {
        var own = Bookcase with { Phases = PhaseSet.Own(["Kijken", "Kopen"]) };
        Given(BegunWith(own)).When(new ChangeSetUp(Ann, At, own with { Phases = PhaseSet.Own(["Kijken", "Kopen "]) })).ChangesNothing();
    }

    [Fact]
    public void Phases_change_only_while_there_are_no_touchpoints()
    {
        var changed = Bookcase with { Phases = PhaseSet.Loyalty };
        var journey = Given(AtTouchpoints).When(new ChangeSetUp(Ann, At, changed)).Then(new SetUpChanged(Ann.Id, At, changed));
        Assert.Equal(5, journey.EmptyPhases.Count);
        Given(WithTouchpoints).When(new ChangeSetUp(Ann, At, changed)).Refuses(new Refusal.PhasesInUse());
    }

    [Fact]
    public void Another_pace_gives_the_current_step_another_deadline()
    {
        var later = At.AddHours(1);
        var changed = Bookcase with { Pace = Pace.OverDays(2) };
        Assert.Equal(later.AddDays(2), Given(AtTouchpoints).When(new ChangeSetUp(Ann, later, changed)).Then(new SetUpChanged(Ann.Id, later, changed)).Deadline);
        Assert.Null(Given(Begun).When(new ChangeSetUp(Ann, later, changed)).Now.Deadline);
    }

    [Fact]
    public void A_journey_that_becomes_anonymous_shows_no_name_any_more()
    {
        var anonymous = Bookcase with { Naming = Naming.Anonymous };
        var journey = Given(WithTouchpoints).When(new ChangeSetUp(Ann, At, anonymous)).Then(new SetUpChanged(Ann.Id, At, anonymous));
        Assert.All(journey.Participants.Values, participant => Assert.Empty(participant.Name));
        Assert.Equal(3, journey.ContributorsTo(Step.Touchpoints).Count);
    }

    [Fact]
    public void An_anonymous_journey_never_stores_a_name()
    {
        var anonymous = Bookcase with { Naming = Naming.Anonymous };
        Given().When(Create(anonymous)).Then(BegunWith(anonymous));
        Given(BegunWith(anonymous)).When(new HandOver(Ann, At, Bob))
            .Then(new ParticipantJoined(Bob.Id, At, ""), new FacilitatorChanged(Ann.Id, At, Bob.Id));
    }

    [Fact]
    public void An_anonymous_journey_stays_so_once_someone_contributed()
    {
        var anonymous = BegunWith(Bookcase with { Naming = Naming.Anonymous });
        Given([.. anonymous, Started(Step.Touchpoints), Added(Ad, Orientation, "Ik zie", Ann)]).When(new ChangeSetUp(Ann, At, Bookcase)).Refuses(new Refusal.StaysAnonymous());
        Given(anonymous).When(new ChangeSetUp(Ann, At, Bookcase)).Then(new SetUpChanged(Ann.Id, At, Bookcase), Joined(Ann));
    }

    [Fact]
    public void Someone_who_joined_without_a_name_gets_it_with_the_next_contribution_and_loses_nothing()
    {
        var journey = Given(
        [
            .. BegunWith(Bookcase with { Naming = Naming.Anonymous }), new ParticipantJoined(Bob.Id, At, ""), new DoneSaid(Bob.Id, At, Step.SetUp, true),
            new SetUpChanged(Ann.Id, At, Bookcase), Started(Step.Touchpoints),
        ]).When(new StepCommand.SayDone(Bob, At, Step.Touchpoints, true)).Then(Joined(Bob), new DoneSaid(Bob.Id, At, Step.Touchpoints, true));
        Assert.Equal(Bob.Name, journey.Participants[Bob.Id].Name);
        Assert.True(journey.IsDoneWith(Bob.Id, Step.SetUp));
    }

    [Fact]
    public void Who_got_the_journey_handed_over_leads_it_from_then_on()
    {
        var handedOver = Given(AtTouchpoints).When(new HandOver(Ann, At, Bob));
        Assert.Equal(Bob.Id, handedOver.Then(Joined(Bob), new FacilitatorChanged(Ann.Id, At, Bob.Id)).Facilitator);
        handedOver.When(new StepCommand.NextStep(Ann, At, Step.Touchpoints, true)).Refuses(new Refusal.OnlyTheFacilitator(Bob.Id));
        handedOver.When(new HandOver(Bob, At, Bob)).ChangesNothing();
        Given(Begun).When(new HandOver(Bob, At, Bob)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
    }

    [Theory]
    [InlineData(TakeOverGround.FacilitatorLeft)]
    [InlineData(TakeOverGround.OwnsTheTeam)]
    public void Who_has_a_ground_takes_the_journey_over(TakeOverGround ground)
    {
        var takenOver = Given(AtTouchpoints).When(new TakeOver(Bob, At, Ann.Id, ground));
        Assert.Equal(Bob.Id, takenOver.Then(Joined(Bob), new FacilitatorChanged(Bob.Id, At, Bob.Id)).Facilitator);
        takenOver.When(new StepCommand.NextStep(Ann, At, Step.Touchpoints, true)).Refuses(new Refusal.OnlyTheFacilitator(Bob.Id));
        takenOver.When(new TakeOver(Bob, At, Ann.Id, ground)).ChangesNothing();
    }

    [Fact]
    public void Without_a_ground_nobody_takes_a_journey_over() =>
        Given(AtTouchpoints).When(new TakeOver(Bob, At, Ann.Id, TakeOverGround.None)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));

    [Fact]
    public void Of_two_who_take_over_at_once_the_first_leads() =>
        Given(AtTouchpoints).When(new TakeOver(Bob, At, Ann.Id, TakeOverGround.FacilitatorLeft))
            .When(new TakeOver(Cleo, At, Ann.Id, TakeOverGround.FacilitatorLeft)).Refuses(new Refusal.OnlyTheFacilitator(Bob.Id));

    private static CreateJourney Create(JourneySetUp setUp) => new(Ann, At, Id, Place, setUp);
}
