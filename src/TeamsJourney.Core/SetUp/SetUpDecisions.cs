using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.SetUp.SetUpCommand;

namespace TeamsJourney.Core.SetUp;

internal static class SetUpDecisions
{
    private static readonly TextRule Offering = new(TextField.Offering, JourneySetUp.MaximumOfferingLength, IsRequired: true);
    private static readonly TextRule Description = new(TextField.Description, JourneySetUp.MaximumDescriptionLength, IsRequired: false);
    private static readonly TextRule TargetGroup = new(TextField.TargetGroup, JourneySetUp.MaximumTargetGroupLength, IsRequired: true);
    private static readonly TextRule PhaseName = new(TextField.PhaseName, PhaseSet.MaximumNameLength, IsRequired: true);

    public static Decision Create(CreateJourney command) => Read(command.SetUp) switch
    {
        (Refusal refusal, _) => refusal,
        (_, var setUp) => Decision.Accept(
            new JourneyCreated(command.By.Id, command.At, command.Id, command.Place, setUp),
            new ParticipantJoined(command.By.Id, command.At, Participation.NameToKeep(setUp, command.By))),
    };

    public static Decision Decide(Journey journey, SetUpCommand command) => command switch
    {
        CreateJourney => new Refusal.AlreadyCreated(),
        _ when journey.RefusalUnlessFacilitator(command.By) is { } refusal => refusal,
        ChangeSetUp change => Change(journey, change),
        HandOver { To: var to } when to.Id == journey.Facilitator => Decision.Unchanged,
        HandOver handOver => new Decision.Accepted(
            [.. Participation.Joining(journey, handOver.To, handOver.At), new FacilitatorChanged(handOver.By.Id, handOver.At, handOver.To.Id)]),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Decision Change(Journey journey, ChangeSetUp command)
    {
        if (Read(command.SetUp) is not (null, var setUp))
        {
            return Read(command.SetUp).Refusal!;
        }

        var samePhases = setUp.Phases.Kind == journey.SetUp.Phases.Kind && setUp.Phases.Phases.SequenceEqual(journey.SetUp.Phases.Phases);
        return samePhases || journey.Touchpoints.Count == 0
            ? Decision.Accept(new SetUpChanged(command.By.Id, command.At, setUp))
            : new Refusal.OtherStep(journey.Step);
    }

    private static (Refusal? Refusal, JourneySetUp SetUp) Read(JourneySetUp given)
    {
        var setUp = given with
        {
            Offering = PersonalText.CleanLine(given.Offering),
            Description = PersonalText.Clean(given.Description),
            TargetGroup = PersonalText.CleanLine(given.TargetGroup),
            Phases = given.Phases with
            {
                Phases = [.. given.Phases.Phases.Select(phase => phase with { Name = PersonalText.CleanLine(phase.Name) })],
            },
        };
        var refusal = Offering.Check(setUp.Offering)
            ?? TargetGroup.Check(setUp.TargetGroup)
            ?? Description.Check(setUp.Description)
            ?? CheckPhases(setUp.Phases)
            ?? CheckPace(setUp.Pace);
        return (refusal, setUp);
    }

    private static Refusal? CheckPhases(PhaseSet set)
    {
        if (set.Kind is not PhaseSetKind.Own)
        {
            return null;
        }

        var names = set.Phases.Select(phase => phase.Name).ToList();
        return names.Select(PhaseName.Check).FirstOrDefault(refusal => refusal is not null)
            ?? (names.Count is 0 or > PhaseSet.MaximumPhases || names.Distinct(StringComparer.OrdinalIgnoreCase).Count() != names.Count
                ? new Refusal.PhasesOutOfRange()
                : null);
    }

    private static Refusal? CheckPace(Pace pace) =>
        pace.Kind is PaceKind.OverDays && pace.DaysPerStep is < 1 or > Pace.MaximumDaysPerStep ? new Refusal.DaysOutOfRange() : null;
}
