using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Channels.ChannelCommand;
using static TeamsJourney.Core.Channels.CommunicationChannel;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class ChannelsAndOrderTests
{
    private static readonly JourneyEvent[] TwoInBuying = [.. WithTouchpoints, Added(new TouchpointId("pay"), Buying, "Ik betaal", Ann), Started(Step.Channels)];

    [Fact]
    public void The_nine_questions_are_answered_once_for_all_and_can_be_answered_anew()
    {
        Assert.Equal(9, Enum.GetValues<CommunicationChannel>().Length);
        var journey = Given(AtChannels).When(new AnswerChannelQuestions(Cleo, At, [Telephone, FaceToFace, Telephone]))
            .Then(new ChannelQuestionsAnswered(Cleo.Id, At, [FaceToFace, Telephone]));
        Assert.Equal([FaceToFace, Telephone], journey.ChannelsUsed!);
        Given([.. AtChannels, new ChannelQuestionsAnswered(Cleo.Id, At, [FaceToFace, Telephone])]).When(new AnswerChannelQuestions(Bob, At, [Telephone, FaceToFace])).ChangesNothing();
        Given(AtChannels).When(new AnswerChannelQuestions(Bob, At, [])).Then(new ChannelQuestionsAnswered(Bob.Id, At, []));
    }

    [Fact]
    public void Each_yes_without_a_touchpoint_is_a_gap()
    {
        JourneyEvent[] answered = [.. AtChannels, new ChannelQuestionsAnswered(Cleo.Id, At, [FaceToFace, Telephone, Website])];
        Assert.Equal([FaceToFace, Telephone, Website], ChannelGaps.Of(Given(answered).Now));
        Assert.Equal([FaceToFace, Website], ChannelGaps.Of(Given([.. answered, new TouchpointChannelsSet(Bob.Id, At, Call, [Through(Telephone), Through(Email)])]).Now));
        Assert.Empty(ChannelGaps.Of(Given(AtChannels).Now));
    }

    [Fact]
    public void A_touchpoint_goes_through_channels_each_once()
    {
        Given(AtChannels).When(new SetTouchpointChannels(Bob, At, Call, [Through(Email, Direction.FromCustomer), Through(Telephone), Through(Email)]))
            .Then(new TouchpointChannelsSet(Bob.Id, At, Call, [Through(Telephone), Through(Email, Direction.FromCustomer)]));
        Given(AtChannels).When(new SetTouchpointChannels(Bob, At, Call, [])).ChangesNothing();
        Given(AtChannels).When(new SetTouchpointChannels(Bob, At, new TouchpointId("gone"), [])).Refuses(new Refusal.NoSuchTouchpoint());
    }

    [Fact]
    public void Channels_that_another_chose_meanwhile_are_not_overwritten_unseen()
    {
        var before = Given(AtChannels).Now.Touchpoints[Call].Revision;
        JourneyEvent[] chosen = [.. AtChannels, new TouchpointChannelsSet(Cleo.Id, At, Call, [Through(Telephone)])];
        Given(chosen).When(new SetTouchpointChannels(Bob, At, Call, [Through(Email)]) { Seen = before }).Refuses(new Refusal.ChangedMeanwhile());
        Given(chosen).When(new SetTouchpointChannels(Bob, At, Call, [Through(Email)]) { Seen = Given(chosen).Now.Touchpoints[Call].Revision }).Then(new TouchpointChannelsSet(Bob.Id, At, Call, [Through(Email)]));
    }

    [Theory]
    [InlineData(FaceToFace, Direction.BothWays)]
    [InlineData(Telephone, Direction.BothWays)]
    [InlineData(Email, Direction.BothWays)]
    [InlineData(Television, Direction.ToCustomer)]
    public void The_usual_direction_of_telephone_and_e_mail_is_two_way(CommunicationChannel channel, Direction direction) =>
        Assert.Equal(direction, ChannelUse.UsualDirection(channel));

    [Fact]
    public void All_this_belongs_to_step_2()
    {
        Given(WithTouchpoints).When(new MoveTouchpoint(Bob, At, Ad, false)).Refuses(new Refusal.OtherStep(Step.Touchpoints));
        Given(AtExperience).When(new AnswerChannelQuestions(Bob, At, [])).Refuses(new Refusal.OtherStep(Step.Experience));
    }

    [Fact]
    public void Who_was_not_there_yet_joins() =>
        Given([.. AtTouchpoints, Added(Ad, Orientation, "Ik zie", Ann), Started(Step.Channels)]).When(new AnswerChannelQuestions(Bob, At, []))
            .Then(Joined(Bob), new ChannelQuestionsAnswered(Bob.Id, At, []));

    [Fact]
    public void Moving_goes_past_the_neighbour_in_the_same_phase()
    {
        var pay = new TouchpointId("pay");
        Assert.Equal([Ad, Site, pay, Shop, Manual, Call], Given(TwoInBuying).When(new MoveTouchpoint(Cleo, At, pay, true)).Then(new TouchpointPlaced(Cleo.Id, At, pay, Buying, 2)).Order);
        Assert.Equal([Ad, Site, pay, Shop, Manual, Call], Given(TwoInBuying).When(new MoveTouchpoint(Cleo, At, Shop, false)).Now.Order);
    }

    [Fact]
    public void Moving_past_the_edge_of_a_phase_goes_to_the_neighbouring_phase_in_the_same_place()
    {
        var earlier = Given(AtChannels).When(new MoveTouchpoint(Bob, At, Shop, true)).Then(new TouchpointPlaced(Bob.Id, At, Shop, Comparison, 2));
        Assert.Equal([Ad, Site, Shop, Manual, Call], earlier.Order);
        Assert.Equal([Buying], earlier.EmptyPhases);
        Assert.Equal(Buying, Given([.. AtChannels, new TouchpointPlaced(Bob.Id, At, Shop, Comparison, 2)]).When(new MoveTouchpoint(Bob, At, Shop, false)).Now.Touchpoints[Shop].Phase);
    }

    [Fact]
    public void The_ends_of_the_journey_are_the_ends()
    {
        Given(AtChannels).When(new MoveTouchpoint(Bob, At, Ad, true)).ChangesNothing();
        Given(AtChannels).When(new MoveTouchpoint(Bob, At, Call, false)).ChangesNothing();
        Given(AtChannels).When(new MoveTouchpoint(Bob, At, default, false)).Refuses(new Refusal.NoSuchTouchpoint());
    }

    [Fact]
    public void Placing_puts_a_touchpoint_before_another_or_last_in_a_phase()
    {
        Assert.Equal([Ad, Site, Call, Shop, Manual], Given(AtChannels).When(new PlaceTouchpoint(Bob, At, Call, Buying, Shop)).Then(new TouchpointPlaced(Bob.Id, At, Call, Buying, 2)).Order);
        Assert.Equal([Site, Shop, Ad, Manual, Call], Given(AtChannels).When(new PlaceTouchpoint(Bob, At, Ad, Buying, null)).Then(new TouchpointPlaced(Bob.Id, At, Ad, Buying, 2)).Order);
    }

    [Fact]
    public void Placing_where_it_is_changes_nothing()
    {
        Given(AtChannels).When(new PlaceTouchpoint(Bob, At, Shop, Buying, null)).ChangesNothing();
        Given(AtChannels).When(new PlaceTouchpoint(Bob, At, Shop, Buying, Shop)).ChangesNothing();
        Given(TwoInBuying).When(new PlaceTouchpoint(Bob, At, Shop, Buying, new TouchpointId("pay"))).ChangesNothing();
    }

    [Fact]
    public void Placing_needs_a_phase_and_touchpoints_that_are_there()
    {
        Given(AtChannels).When(new PlaceTouchpoint(Bob, At, Shop, new PhaseId("phase1"), null)).Refuses(new Refusal.NoSuchPhase());
        Given(AtChannels).When(new PlaceTouchpoint(Bob, At, new TouchpointId("gone"), Buying, null)).Refuses(new Refusal.NoSuchTouchpoint());
        Given(AtChannels).When(new PlaceTouchpoint(Bob, At, Shop, Buying, new TouchpointId("gone"))).Refuses(new Refusal.NoSuchTouchpoint());
        Given(AtChannels).When(new PlaceTouchpoint(Bob, At, Shop, Buying, Manual)).Refuses(new Refusal.NoSuchTouchpoint());
    }
}
