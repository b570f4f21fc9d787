using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Conversation.Improve;

/// <summary>Workshops in the past of a test, as the commands that led there.</summary>
internal static class Workshop
{
    public static readonly DateTimeOffset At = Bookcase.At;

    public static readonly Member Ann = new(new MemberId("00000000-0000-0000-0000-00000000000a"), "Ann de Vries");
    public static readonly Member Bob = new(new MemberId("00000000-0000-0000-0000-00000000000b"), "Bob Jansen");
    public static readonly Member Cleo = new(new MemberId("00000000-0000-0000-0000-00000000000c"), "Cleo Bakker");

    public static readonly JourneyId Id = new("journey");
    public static readonly JourneyPlace Place = new("tenant", "19:team@thread.tacv2", "19:channel@thread.tacv2");
    public static readonly TouchpointId Manual = new("manual"), Call = new("call"), Shop = new("shop");
    public static readonly ImprovementId Film = new("film");

    private static readonly PhaseId[] Phases = [.. PhaseSet.Customer.Phases.Select(phase => phase.Id)];

    public static JourneySetUp SetUp(Language language) => Bookcase.SetUp with { Offering = "Boekenkast Billy", Language = language };

    /// <summary>In step 1: the manual, the call, the shop and two more.</summary>
    public static IEnumerable<Command> WithTouchpoints(Language language) =>
    [
        new SetUpCommand.CreateJourney(Ann, At, Id, Place, SetUp(language)),
        Next(Step.SetUp),
        Add("ad", 0, "Ik zie een advertentie in de bus"),
        Add("site", 1, "Ik vergelijk kasten op de website"),
        Add(Shop.Value, 2, "Ik koop de kast in de winkel en een medewerker helpt me met inladen"),
        Add(Manual.Value, 3, "Ik zet de kast in elkaar met de handleiding"),
        Add(Call.Value, 4, "Ik bel over een schroef die mist en wacht twintig minuten"),
    ];

    /// <summary>In step 4: the manual makes two of three angry, the call disappoints one; the shop makes happy.</summary>
    public static IEnumerable<Command> AtImprove(Language language) =>
    [
        .. WithTouchpoints(language),
        Next(Step.Touchpoints),
        Next(Step.Channels),
        Feel(Ann, Manual, "Waarom staan er geen woorden bij de plaatjes?", Verdict.Au, Evidence.OwnShoes, Emotion.Angry),
        Feel(Bob, Manual, "Ik moet alles weer losdraaien", Verdict.Au, Evidence.OwnShoes, Emotion.Irritated, Emotion.Disappointed),
        Feel(Cleo, Manual, "", Verdict.Neither, Evidence.OwnShoes, Emotion.Satisfied),
        Feel(Cleo, Call, "Ze weten niet wie ik ben", Verdict.Neither, Evidence.AskedCustomers, Emotion.Disappointed),
        Feel(Bob, Shop, "Wat een aardige mensen", Verdict.Wow, Evidence.AskedCustomers, Emotion.Happy),
        Feel(Ann, Shop, "", Verdict.Wow, Evidence.OwnShoes, Emotion.Happy),
        new ExperienceCommand.AddCustomerWords(Ann, At, Manual, "Na drie uur stond hij scheef. Ik geef het op."),
        new ExperienceCommand.RevealExperiences(Ann, At),
        Next(Step.Experience),
    ];

    /// <summary>The same with a film for the manual, and the call parked.</summary>
    public static IEnumerable<Command> WithImprovement(Language language) =>
    [
        .. AtImprove(language),
        new ImprovementCommand.Vote(Bob, At, new Dictionary<TouchpointId, int> { [Manual] = 2, [Call] = 1 }),
        new ImprovementCommand.SaveImprovement(Ann, At, NewImprovement(Film, Manual, "Een filmpje van drie minuten bij de handleiding")),
        new ImprovementCommand.ParkPainPoint(Ann, At, Call, "De telefooncentrale wordt volgend jaar vervangen"),
    ];

    /// <summary>Answered again, and the manual hurts no more.</summary>
    public static IEnumerable<Command> Healed(Language language) =>
    [
        .. WithImprovement(language),
        new StepCommand.BackStep(Ann, At, Step.Improve),
        new StepCommand.BackStep(Ann, At, Step.Experience),
        Feel(Ann, Manual, "", Verdict.Neither, Evidence.OwnShoes, Emotion.Happy),
        Feel(Bob, Manual, "", Verdict.Neither, Evidence.OwnShoes, Emotion.Happy),
        new ExperienceCommand.RevealExperiences(Ann, At),
        Next(Step.Experience),
    ];

    /// <summary>Published, with a problem for the owner.</summary>
    public static IEnumerable<Command> Published(Language language) =>
    [
        .. WithImprovement(language),
        new PublishingCommand.RequestPublishing(Ann, At),
        new PublishingCommand.LinkPlan(Member.Product, At, "plan-1"),
        new PublishingCommand.LinkTask(Member.Product, At, Film, "task-1"),
        new PublishingCommand.FinishPublishing(
            Member.Product, At, new PublishingReport(1, 1, 0, 0, [new PublishingProblem(Film, PublishingProblemKind.OwnerNotAssignable, "MaximumTasksAssignedToUser")])),
    ];

    /// <summary>As much as a journey may hold: 500 touchpoints that all hurt, 200 improvements, the longest texts.</summary>
    /// <param name="language">The language of the journey.</param>
    /// <param name="letter">What the texts are made of; an emoji takes the most room.</param>
    public static IEnumerable<Command> Huge(Language language, string letter)
    {
        yield return new SetUpCommand.CreateJourney(Ann, At, Id, Place, SetUp(language) with { Offering = Long(letter, 100), TargetGroup = Long(letter, 300) });
        yield return Next(Step.SetUp);
        for (var index = 0; index < Touchpoint.MaximumPerJourney; index++)
        {
            yield return Add($"{index:D12}", index % Phases.Length, $"{index}{Long(letter, Touchpoint.MaximumLength - 3)}");
        }

        yield return Next(Step.Touchpoints);
        yield return Next(Step.Channels);
        for (var index = 0; index < Touchpoint.MaximumPerJourney; index++)
        {
            var id = new TouchpointId($"{index:D12}");
            yield return Feel(Ann, id, Long(letter, Experience.MaximumThoughtLength), Verdict.Au, Evidence.OwnShoes, Emotion.Angry);
        }

        yield return new ExperienceCommand.RevealExperiences(Ann, At);
        yield return Next(Step.Experience);
        for (var index = 0; index < Improvement.MaximumPerJourney; index++)
        {
            var id = new ImprovementId($"i{index:D11}");
            yield return new ImprovementCommand.SaveImprovement(
                Ann, At, NewImprovement(id, new TouchpointId($"{index / 10:D12}"), $"{index}{Long(letter, 190)}") with { Whys = [.. Enumerable.Repeat(Long(letter, 300), 5)], Kpi = Long(letter, 200) });
        }

        yield return new PublishingCommand.RequestPublishing(Ann, At);
        yield return new PublishingCommand.LinkPlan(Member.Product, At, "plan-1");
        yield return new PublishingCommand.FinishPublishing(Member.Product, At, new PublishingReport(1, 20, 0, 0,
        [
            .. Enumerable.Range(0, 180).Select(index => new PublishingProblem(new ImprovementId($"i{index:D11}"), (PublishingProblemKind)(index % 6), $"Code{index}")),
        ]));
    }

    public static Improvement NewImprovement(ImprovementId id, TouchpointId pain, string title) => Bookcase.Improvement(id, pain, title, Bob.Id);

    /// <summary>The journey after these commands.</summary>
    /// <exception cref="InvalidOperationException">One of them was refused.</exception>
    public static Journey After(IEnumerable<Command> commands) => commands.Aggregate(
        (Journey?)null,
        (journey, command) => JourneyDecider.Decide(journey, command) switch
        {
            Decision.Accepted accepted => accepted.Events.Aggregate(journey, JourneyEvolution.Evolve),
            Decision.Refused refused => throw new InvalidOperationException($"{command.GetType().Name} was refused: {refused.Reason}"),
            _ => throw new InvalidOperationException("A command is accepted or refused."),
        })!;

    public static Command Next(Step from) => new StepCommand.NextStep(Ann, At, from, WithEmptyPhases: true);

    private static TouchpointCommand.AddTouchpoint Add(string id, int phase, string text) => new(Ann, At, new TouchpointId(id), Phases[phase], text);

    private static ExperienceCommand.SaveExperience Feel(
        Member by, TouchpointId touchpoint, string thought, Verdict verdict, Evidence evidence, params Emotion[] emotions) =>
        new(by, At, touchpoint, new Experience { Thought = thought, Valence = Valence.Unsaid, Emotions = emotions, Verdict = verdict, Evidence = evidence });

    private static string Long(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));
}
