using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Journeys;
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

    private static ImportCommand Import(string what, Member by) => what switch
    {
        nameof(ImportCommand.ImportTouchpoint) => new ImportCommand.ImportTouchpoint(by, At, new TouchpointId("new"), Buying, "Ik betaal aan de kassa", []),
        nameof(ImportCommand.ImportExperiences) => new ImportCommand.ImportExperiences(by, At, new TouchpointMood
        {
            Touchpoint = Manual, Answers = 1, Points = [-2], Middle = -2, Positive = 0, Negative = 1, Mixed = 0, Wows = 0, Aus = 1, WithEvidence = 0, Thoughts = ["Dit lukt nooit"], CustomerWords = [],
        }),
        nameof(ImportCommand.ImportVotes) => new ImportCommand.ImportVotes(by, At, new Dictionary<TouchpointId, int> { [Manual] = 2 }),
        _ => new ImportCommand.ImportImprovement(by, At, Improve("film", Manual)),
    };
}
