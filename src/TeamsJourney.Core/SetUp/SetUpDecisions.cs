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
            new JourneyCreated(command.By.Id, command.At, command.Id, command.Place, setUp) { HasPseudonyms = command.HasPseudonyms },
            new ParticipantJoined(command.By.Id, command.At, Participation.NameToKeep(setUp, command.By))),
    };

    public static Decision Decide(Journey journey, SetUpCommand command) => command switch
    {
        CreateJourney => new Refusal.AlreadyCreated(),
        TakeOver takeOver => Take(journey, takeOver),
        _ when journey.RefusalUnlessFacilitator(command.By) is { } refusal => refusal,
        ChangeSetUp change => Change(journey, change),
        HandOver { To: var to } when to.Id == journey.Facilitator => Decision.Unchanged,
        HandOver handOver => new Decision.Accepted(
            [.. Participation.Joining(journey, handOver.To, handOver.At), new FacilitatorChanged(handOver.By.Id, handOver.At, handOver.To.Id)]),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Decision Take(Journey journey, TakeOver command) => command switch
    {
        _ when command.By.Id == journey.Facilitator => Decision.Unchanged,
        { Ground: TakeOverGround.None } => new Refusal.OnlyTheFacilitator(journey.Facilitator),
        _ when command.From != journey.Facilitator => new Refusal.OnlyTheFacilitator(journey.Facilitator),
        _ => new Decision.Accepted(
            [.. Participation.Joining(journey, command.By, command.At), new FacilitatorChanged(command.By.Id, command.At, command.By.Id)]),
    };

    private static Decision Change(Journey journey, ChangeSetUp command)
    {
        var (refusal, setUp) = Read(command.SetUp);
        refusal = refusal
            ?? Refusal.When(setUp.Phases != journey.SetUp.Phases && journey.Touchpoints.Count > 0, new Refusal.PhasesInUse())
            ?? Refusal.When(ShowsNamesAfterAll(journey, setUp), new Refusal.StaysAnonymous());
        return refusal switch
        {
            not null => refusal,
            _ when setUp == journey.SetUp => Decision.Unchanged,
            _ => new Decision.Accepted(
                [new SetUpChanged(command.By.Id, command.At, setUp), .. Participation.Joining(journey, setUp, command.By, command.At)]),
        };
    }

    private static bool ShowsNamesAfterAll(Journey journey, JourneySetUp setUp) =>
        (journey.SetUp.Naming, setUp.Naming) is (Naming.Anonymous, Naming.Named)
        && journey.Participants.Values.Any(participant => participant.ContributedTo.Count > 0);

    private static (Refusal? Refusal, JourneySetUp SetUp) Read(JourneySetUp given)
    {
        var setUp = given with
        {
            Offering = PersonalText.CleanLine(given.Offering),
            Description = PersonalText.Clean(given.Description),
            TargetGroup = PersonalText.CleanLine(given.TargetGroup),
            // Of a known set only the kind counts, and one's own phases are numbered here: ids are never the sender's choice.
            Phases = given.Phases.Kind switch
            {
                PhaseSetKind.Customer => PhaseSet.Customer,
                PhaseSetKind.Loyalty => PhaseSet.Loyalty,
                _ => PhaseSet.Own(given.Phases.Phases.Select(phase => PersonalText.CleanLine(phase.Name))),
            },
            Pace = given.Pace.Kind is PaceKind.OverDays ? given.Pace : given.Pace with { DaysPerStep = 0 },
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
