using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

/// <summary>What was taken along comes into a journey by whoever leads it.</summary>
public class ImportTests
{
    public static TheoryData<string, JourneyEvent[]> Parts => new()
    {
        { nameof(ImportCommand.ImportTouchpoint), AtTouchpoints },
        { nameof(ImportCommand.ImportExperiences), AtExperience },
        { nameof(ImportCommand.ImportVotes), AtImprove },
        { nameof(ImportCommand.ImportImprovement), AtImprove },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void Only_the_facilitator_brings_something_in(string what, JourneyEvent[] past)
    {
        Given([.. past, Joined(Bob)]).When(Import(what, Bob)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Assert.IsType<Decision.Accepted>(Given(past).When(Import(what, Ann)).Decision);
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void Each_part_comes_in_at_its_own_step(string what, JourneyEvent[] past)
    {
        var other = what is nameof(ImportCommand.ImportTouchpoint) ? AtChannels : AtTouchpoints;
        Assert.IsType<Decision.Accepted>(Given(past).When(Import(what, Ann)).Decision);
        Given(other).When(Import(what, Ann)).Refuses(new Refusal.OtherStep(Given(other).Now.Step));
    }

    [Fact]
    public void A_touchpoint_comes_in_as_one_that_was_typed_could()
    {
        Given(AtTouchpoints).When(NewTouchpoint with { Text = " " }).Refuses(new Refusal.TextMissing(TextField.Touchpoint));
        Given(AtTouchpoints).When(NewTouchpoint with { Text = new string('a', Touchpoint.MaximumLength + 1) }).Refuses(new Refusal.TextTooLong(TextField.Touchpoint, Touchpoint.MaximumLength));
        Given(AtTouchpoints).When(NewTouchpoint with { Phase = new PhaseId("gone") }).Refuses(new Refusal.NoSuchPhase());
        Given(WithTouchpoints).When(NewTouchpoint with { Id = Site }).Refuses(new Refusal.AlreadyThere());
        JourneyEvent[] full = [.. AtTouchpoints, .. Enumerable.Range(0, 500).Select(number => Added(new TouchpointId($"t{number}"), Use, $"Ik {number}", Bob))];
        Given(full).When(NewTouchpoint).Refuses(new Refusal.TooManyTouchpoints(500));
    }

    [Fact]
    public void What_people_said_together_is_what_people_can_have_said()
    {
        Given(AtExperience).When(Said(Mood with { Touchpoint = new TouchpointId("gone") })).Refuses(new Refusal.NoSuchTouchpoint());
        Given(AtExperience).When(Said(Mood with { Thoughts = [new string('a', Experience.MaximumThoughtLength + 1)] })).Refuses(new Refusal.TextTooLong(TextField.Thought, Experience.MaximumThoughtLength));
        Given(AtExperience).When(Said(Mood with { CustomerWords = [new string('a', Experience.MaximumThoughtLength + 1)] })).Refuses(new Refusal.TextTooLong(TextField.Thought, Experience.MaximumThoughtLength));
        Given(AtExperience).When(Said(Mood with { Aus = 2 })).Refuses(new Refusal.Unreadable());
        Given(AtExperience).When(Said(Mood with { Points = [-3] })).Refuses(new Refusal.Unreadable());
    }

    [Fact]
    public void Dots_are_counted_and_stand_with_touchpoints()
    {
        Given(AtImprove).When(Dots(Manual, -1)).Refuses(new Refusal.VotesOverBudget(100_000));
        Given(AtImprove).When(Dots(Manual, 100_001)).Refuses(new Refusal.VotesOverBudget(100_000));
        Given(AtImprove).When(Dots(new TouchpointId("gone"), 1)).Refuses(new Refusal.NoSuchTouchpoint());
        Assert.IsType<Decision.Accepted>(Given(AtImprove).When(Dots(Manual, 100_000)).Decision);
    }

    [Fact]
    public void An_improvement_is_for_a_touchpoint_that_is_there() =>
        Given(AtImprove).When(new ImportCommand.ImportImprovement(Ann, At, Improve("film", new TouchpointId("gone")))).Refuses(new Refusal.NoSuchTouchpoint());

    private static ImportCommand.ImportTouchpoint NewTouchpoint => new(Ann, At, new TouchpointId("new"), Buying, "Ik betaal aan de kassa", []);

    private static TouchpointMood Mood => new()
    {
        Touchpoint = Manual, Answers = 1, Points = [-2], Middle = -2, Positive = 0, Negative = 1, Mixed = 0, Wows = 0, Aus = 1, WithEvidence = 0, Thoughts = ["Dit lukt nooit"], CustomerWords = [],
    };

    private static ImportCommand.ImportExperiences Said(TouchpointMood mood) => new(Ann, At, mood);

    private static ImportCommand.ImportVotes Dots(TouchpointId touchpoint, int count) => new(Ann, At, new Dictionary<TouchpointId, int> { [touchpoint] = count });

    private static ImportCommand Import(string what, Member by) => what switch
    {
        nameof(ImportCommand.ImportTouchpoint) => NewTouchpoint with { By = by },
        nameof(ImportCommand.ImportExperiences) => Said(Mood) with { By = by },
        nameof(ImportCommand.ImportVotes) => Dots(Manual, 2) with { By = by },
        _ => new ImportCommand.ImportImprovement(by, At, Improve("film", Manual)),
    };
}
