using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>Carries the example out by the commands of the method, so that it can never show what the product would not do.</summary>
internal static class ExamplePlay
{
    public static Journey Play(WorkedExample example, DateTimeOffset at) =>
        Commands(example, at).Aggregate(default(Journey), Carry) ?? throw new InvalidOperationException("The example is empty.");

    private static Journey? Carry(Journey? journey, Command command) => JourneyDecider.Decide(journey, command) switch
    {
        Decision.Accepted accepted => accepted.Events.Aggregate(journey, JourneyEvolution.Evolve),
        Decision.Refused refused => throw new InvalidOperationException($"The example is refused: {command.GetType().Name}, {refused.Reason.GetType().Name}."),
        _ => throw new InvalidOperationException("A command is accepted or refused."),
    };

    private static IEnumerable<Command> Commands(WorkedExample example, DateTimeOffset at)
    {
        var people = example.Colleagues.Select((name, index) => new Member(new MemberId($"colleague{index}"), name)).ToList();
        var lead = people[0];
        return
        [
            new SetUpCommand.CreateJourney(lead, at, new JourneyId("example"), new JourneyPlace("example", "example", "example"), example.SetUp),
            Next(Step.SetUp),
            .. example.Touchpoints.Select((touchpoint, index) =>
                new TouchpointCommand.AddTouchpoint(people[touchpoint.AddedBy], at, Id(index), touchpoint.Phase, touchpoint.Text)),
            Next(Step.Touchpoints),
            new ChannelCommand.AnswerChannelQuestions(lead, at, example.ChannelsUsed),
            .. example.Touchpoints.Select((touchpoint, index) => new ChannelCommand.SetTouchpointChannels(people[touchpoint.AddedBy], at, Id(index), touchpoint.Channels)),
            .. example.Groups.Select((group, index) =>
                new TouchpointCommand.GroupTouchpoints(lead, at, new JourneyStepId($"group{index}"), group.Name, [.. group.Touchpoints.Select(Id)])),
            Next(Step.Channels),
            .. example.Experiences.SelectMany((answers, person) =>
                answers.Select((answer, index) => new ExperienceCommand.SaveExperience(people[person], at, Id(index), answer))),
            new ExperienceCommand.RevealExperiences(lead, at),
            Next(Step.Experience),
            .. example.Votes.Select((dots, person) => new ImprovementCommand.Vote(people[person], at, dots.ToDictionary(pair => Id(pair.Key), pair => pair.Value))),
            .. example.Improvements.Select((improvement, index) => new ImprovementCommand.SaveImprovement(people[improvement.Owner], at, Improve(improvement, index))),
            new ImprovementCommand.ParkPainPoint(lead, at, Id(example.Parked.PainPoint), example.Parked.Reason),
            Next(Step.Improve),
        ];

        StepCommand.NextStep Next(Step from) => new(lead, at, from, WithEmptyPhases: false);

        Improvement Improve(ExampleImprovement improvement, int index) => new()
        {
            Id = new ImprovementId($"improvement{index}"),
            PainPoint = Id(improvement.PainPoint),
            Whys = improvement.Whys,
            Cause = improvement.Cause,
            Title = improvement.Title,
            Actions = improvement.Actions,
            Cost = improvement.Cost,
            Effect = improvement.Effect,
            Owner = people[improvement.Owner].Id,
            Due = DateOnly.FromDateTime(at.Date).AddDays(improvement.DueInDays),
            Kpi = improvement.Kpi,
        };
    }

    private static TouchpointId Id(int index) => new($"touchpoint{index}");
}
