using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Tests.Fixture;

/// <summary>Commands at random, the same for the same seed; mostly about what is there, sometimes about what is not.</summary>
internal sealed class RandomCommands(int seed)
{
    public static readonly Member[] Members = [Team.Ann, Team.Bob, Team.Cleo, new(new MemberId("dirk"), "Dirk"), new(new MemberId("eva"), "Eva")];

    private static readonly PhaseId[] Phases = [Team.Orientation, Team.Comparison, Team.Buying, Team.Use, Team.AfterSales, new("nowhere")];

    private readonly Random random = new(seed);

    private int given;

    public Command Next(Journey journey)
    {
        var by = Pick(Members);
        var leader = random.Next(4) == 0 ? by : Members.First(member => member.Id == journey.Facilitator);
        var at = Team.At.AddMinutes(++given);
        return (random.Next(3) == 0 ? random.Next(34) : Pick(Fitting(journey.Step))) switch
        {
            < 7 => new TouchpointCommand.AddTouchpoint(by, at, Touchpoint(journey, isNew: true), Pick(Phases), $"Ik doe {random.Next(40)}"),
            7 => new TouchpointCommand.ChangeTouchpoint(by, at, Touchpoint(journey), Pick(Phases), $"Ik wil {given}"),
            8 => new TouchpointCommand.DeleteTouchpoint(by, at, Touchpoint(journey)),
            9 or 10 => new TouchpointCommand.MergeTouchpoints(leader, at, Touchpoint(journey), [Touchpoint(journey), Touchpoint(journey)], $"Samen {given}"),
            11 => new TouchpointCommand.SplitTouchpoint(leader, at, Merged(journey)),
            12 or 13 => new TouchpointCommand.GroupTouchpoints(leader, at, new JourneyStepId($"s{random.Next(9)}"), $"Stap {given}", [Touchpoint(journey), Touchpoint(journey)]),
            14 => new TouchpointCommand.UngroupTouchpoints(leader, at, new JourneyStepId($"s{random.Next(9)}")),
            15 => new ChannelCommand.AnswerChannelQuestions(by, at, [Pick(Enum.GetValues<CommunicationChannel>()), (CommunicationChannel)random.Next(10)]),
            16 => new ChannelCommand.SetTouchpointChannels(by, at, Touchpoint(journey), [new ChannelUse(Pick(Enum.GetValues<CommunicationChannel>()), (Direction)random.Next(4))]),
            17 => new ChannelCommand.MoveTouchpoint(by, at, Touchpoint(journey), random.Next(2) == 0),
            18 => new ChannelCommand.PlaceTouchpoint(by, at, Touchpoint(journey), Pick(Phases), random.Next(2) == 0 ? null : Touchpoint(journey)),
            < 23 => Answer(journey, by, at),
            23 => new ExperienceCommand.AddCustomerWords(by, at, Touchpoint(journey), $"geheim {given}, van een klant"),
            24 => new ExperienceCommand.RevealExperiences(leader, at),
            25 => new StepCommand.NextStep(leader, at, journey.Step, random.Next(2) == 0),
            26 or 27 => random.Next(3) > 0
                ? new StepCommand.BackStep(leader, at, journey.Step) { FromRevealed = journey.IsRevealed }
                : new StepCommand.SayDone(by, at, journey.Step, random.Next(2) == 0),
            28 => random.Next(3) > 0
                ? new SetUpCommand.HandOver(leader, at, by)
                : new SetUpCommand.TakeOver(by, at, journey.Facilitator, (TakeOverGround)random.Next(4)),
            29 => new SetUpCommand.ChangeSetUp(leader, at, Team.Bookcase with { Naming = (Naming)random.Next(3), Phases = random.Next(2) == 0 ? PhaseSet.Customer : PhaseSet.Loyalty }),
            30 => new ImprovementCommand.Vote(by, at, new Dictionary<TouchpointId, int> { [Touchpoint(journey)] = random.Next(-1, 4) }),
            31 => new ImprovementCommand.SaveImprovement(by, at, Team.Improve($"i{random.Next(6)}", Touchpoint(journey), $"Beter {given}")),
            32 => random.Next(2) == 0
                ? new ImprovementCommand.ParkPainPoint(by, at, Touchpoint(journey), $"Te duur {given}")
                : new ImprovementCommand.ResumePainPoint(by, at, Touchpoint(journey)),
            _ => random.Next(2) == 0
                ? new PublishingCommand.RequestPublishing(leader, at)
                : new PublishingCommand.FinishPublishing(Member.Product, at, new PublishingReport(random.Next(4), 1, 0, 0, [])),
        };
    }

    // The cases of the switch above that may succeed in a step, the way on less often than the work itself.
    private static int[] Fitting(Step step) => step switch
    {
        Step.SetUp => [25, 27, 29],
        Step.Touchpoints => [0, 0, 0, 0, 7, 8, 23, 25, 27],
        Step.Channels => [0, 7, 8, 9, 9, 11, 12, 12, 14, 15, 16, 17, 18, 18, 23, 25, 25],
        Step.Experience => [20, 20, 20, 20, 20, 20, 23, 24, 25, 27],
        Step.Improve => [30, 30, 31, 31, 31, 32, 32, 33, 26],
        _ => [26, 26, 31, 32, 33, 33],
    };

    private ExperienceCommand.SaveExperience Answer(Journey journey, Member by, DateTimeOffset at)
    {
        Emotion[] emotions = [(Emotion)random.Next(6), (Emotion)random.Next(5)];
        var answer = Team.Answer($"geheim {given}, van {by.Id}", (Valence)random.Next(3), (Verdict)random.Next(3), (Evidence)random.Next(4), emotions);
        return new ExperienceCommand.SaveExperience(by, at, Touchpoint(journey), random.Next(8) == 0 ? Team.Answer() : answer);
    }

    private TouchpointId Touchpoint(Journey journey, bool isNew = false) => random.Next(12) switch
    {
        0 => new TouchpointId($"t{random.Next(1 + given)}"),
        _ when isNew || journey.Order.Count == 0 => new TouchpointId($"t{given}"),
        _ => journey.Order[random.Next(journey.Order.Count)],
    };

    private TouchpointId Merged(Journey journey) => journey.OrderedTouchpoints.Where(touchpoint => touchpoint.MergedFrom.Count > 0)
        .Select(touchpoint => touchpoint.Id).FirstOrDefault(Touchpoint(journey));

    private T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
