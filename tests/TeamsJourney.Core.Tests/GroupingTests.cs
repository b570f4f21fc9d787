using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;
using static TeamsJourney.Core.Touchpoints.TouchpointCommand;

namespace TeamsJourney.Core.Tests;

public class GroupingTests
{
    private static readonly JourneyStepId First = new("first"), Second = new("second");

    private static readonly JourneyEvent[] Grouped = [.. AtChannels, Group(First, "Oriënteren", Ad, Site)];

    [Fact]
    public void The_facilitator_groups_touchpoints_under_a_step_in_the_journey()
    {
        var journey = Given(AtChannels).When(new GroupTouchpoints(Ann, At, First, " Oriënteren\n", [Site, Ad, Ad])).Then(Group(First, "Oriënteren", Ad, Site));
        Assert.Equal(4, journey.JourneyStepCount);
        Given(AtChannels).When(new GroupTouchpoints(Bob, At, First, "Oriënteren", [Site, Ad])).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given(AtExperience).When(new GroupTouchpoints(Ann, At, First, "Oriënteren", [Site, Ad])).Refuses(new Refusal.OtherStep(Step.Experience));
    }

    [Fact]
    public void A_group_has_a_name_and_touchpoints_that_are_there()
    {
        Given(AtChannels).When(new GroupTouchpoints(Ann, At, First, "", [Ad])).Refuses(new Refusal.TextMissing(TextField.JourneyStepName));
        Given(AtChannels).When(new GroupTouchpoints(Ann, At, First, new string('a', 81), [Ad])).Refuses(new Refusal.TextTooLong(TextField.JourneyStepName, 80));
        Given(AtChannels).When(new GroupTouchpoints(Ann, At, First, "Leeg", [])).Refuses(new Refusal.NoSuchJourneyStep());
        Given(AtChannels).When(new GroupTouchpoints(Ann, At, First, "Weg", [Ad, new TouchpointId("gone")])).Refuses(new Refusal.NoSuchTouchpoint());
        Given(AtChannels).When(new GroupTouchpoints(Ann, At, First, "Weg", [new TouchpointId("gone")])).Refuses(new Refusal.NoSuchTouchpoint());
    }

    [Fact]
    public void A_group_is_renamed_and_changed_in_its_place()
    {
        var renamed = Given([.. Grouped, Group(Second, "Kopen", Shop)]).When(new GroupTouchpoints(Ann, At, First, "Rondkijken", [Ad, Site])).Then(Group(First, "Rondkijken", Ad, Site));
        Assert.Equal(["Rondkijken", "Kopen"], renamed.JourneySteps.Select(step => step.Name));
        Given(Grouped).When(new GroupTouchpoints(Ann, At, First, "Oriënteren", [Site, Ad])).ChangesNothing();
    }

    [Fact]
    public void A_touchpoint_is_in_one_group_only_and_an_empty_group_is_gone()
    {
        var moved = Given(Grouped).When(new GroupTouchpoints(Ann, At, Second, "Kopen", [Site, Shop])).Then(Group(Second, "Kopen", Site, Shop));
        Assert.Equal([Ad], moved.JourneySteps[0].Touchpoints);
        Assert.Equal([Second], Given(Grouped).When(new GroupTouchpoints(Ann, At, Second, "Alles", [Ad, Site])).Now.JourneySteps.Select(step => step.Id));
        Assert.Equal([Site], Given(Grouped).When(new DeleteTouchpoint(Ann, At, Ad)).Now.JourneySteps[0].Touchpoints);
        Assert.Equal([Ad], Given(Grouped).When(new MergeTouchpoints(Ann, At, Shop, [Site], "Samen")).Now.JourneySteps[0].Touchpoints);
    }

    [Fact]
    public void Taking_a_group_apart_keeps_its_touchpoints()
    {
        var journey = Given(Grouped).When(new UngroupTouchpoints(Ann, At, First)).Then(new TouchpointsUngrouped(Ann.Id, At, First));
        Assert.Equal(5, journey.JourneyStepCount);
        Given(AtChannels).When(new UngroupTouchpoints(Ann, At, First)).Refuses(new Refusal.NoSuchJourneyStep());
    }

    [Fact]
    public void There_are_at_most_seven_groups_and_one_that_swallows_another_makes_room()
    {
        TouchpointId[] ids = [.. Enumerable.Range(0, 8).Select(number => new TouchpointId($"t{number}"))];
        JourneyEvent[] seven =
        [
            .. AtTouchpoints, .. ids.Select(id => Added(id, Use, $"Ik {id}", Ann)), Started(Step.Channels),
            .. ids.Take(7).Select(id => Group(new JourneyStepId(id.Value), "Stap", id)),
        ];
        Given(seven).When(new GroupTouchpoints(Ann, At, First, "Stap 8", [ids[7]])).Refuses(new Refusal.TooManyJourneySteps(7));
        Given(seven).When(new GroupTouchpoints(Ann, At, First, "Stap 8", [ids[0], ids[7]])).Then(Group(First, "Stap 8", ids[0], ids[7]));
        Given(seven).When(new GroupTouchpoints(Ann, At, new JourneyStepId("t0"), "Stap 0", [ids[0], ids[7]])).Then(Group(new JourneyStepId("t0"), "Stap 0", ids[0], ids[7]));
    }

    private static TouchpointsGrouped Group(JourneyStepId id, string name, params TouchpointId[] touchpoints) => new(Ann.Id, At, id, name, touchpoints);
}
