using System.Globalization;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Benchmarks.Size;

/// <summary>A journey as large as the core allows, as the events that it was made of.</summary>
/// <param name="Touchpoints">How many touchpoints.</param>
/// <param name="Answers">How many answers in all, given by <paramref name="Members"/> people.</param>
/// <param name="Members">How many people.</param>
/// <param name="Words">How many of customers' words, added after the reveal.</param>
/// <param name="Improvements">How many improvements.</param>
internal sealed record LargeJourney(int Touchpoints, int Answers, int Members, int Words, int Improvements)
{
    /// <summary>What one journey may hold, with 500 members and 20,000 answers.</summary>
    public static LargeJourney Full { get; } = new(Touchpoint.MaximumPerJourney, 20_000, 500, 4_000, Improvement.MaximumPerJourney);

    public static readonly DateTimeOffset At = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Who leads.</summary>
    public static Member Facilitator { get; } = new(MemberNumber(0), "Sanne");

    /// <summary>A quarter of it in every way, to see what grows faster than that.</summary>
    public LargeJourney Quarter => new(Touchpoints / 4, Answers / 4, Members / 4, Words / 4, Improvements / 4);

    public static MemberId MemberNumber(int number) => new(string.Create(CultureInfo.InvariantCulture, $"00000000-0000-0000-0000-{number + 1:d12}"));

    public static TouchpointId TouchpointNumber(int number) => new(string.Create(CultureInfo.InvariantCulture, $"t{number:d11}"));

    /// <summary>The events, up to step 4.</summary>
    public IReadOnlyList<JourneyEvent> Events(JourneyId id, JourneyPlace place)
    {
        List<JourneyEvent> events = [new JourneyCreated(Facilitator.Id, At, id, place, SetUp)];
        events.AddRange(Enumerable.Range(0, Members).Select(member => new ParticipantJoined(MemberNumber(member), At, $"Member {member}")));
        events.Add(new StepStarted(Facilitator.Id, At, Step.Touchpoints, null));
        events.AddRange(Enumerable.Range(0, Touchpoints).Select(number => new TouchpointAdded(
            MemberNumber(number % Members), At, TouchpointNumber(number), PhaseSet.Customer.Phases[number % 5].Id, $"Ik wacht aan de telefoon en word drie keer doorverbonden ({number})")));
        events.Add(new StepStarted(Facilitator.Id, At, Step.Channels, null));
        events.AddRange(Enumerable.Range(0, Touchpoints).Select(number => new TouchpointChannelsSet(
            MemberNumber(number % Members), At, TouchpointNumber(number), [new ChannelUse((CommunicationChannel)(number % 9), Direction.BothWays)])));
        events.Add(new StepStarted(Facilitator.Id, At, Step.Experience, null));
        events.AddRange(Enumerable.Range(0, Answers).Select(number => new ExperienceSaved(MemberNumber(number % Members), At, TouchpointNumber(((number / Members * 7) + (number % Members)) % Touchpoints), Answer(number))));
        events.Add(new ExperiencesRevealed(Facilitator.Id, At));
        events.Add(new StepStarted(Facilitator.Id, At, Step.Improve, null));
        events.AddRange(Enumerable.Range(0, Words).Select(number => new CustomerWordsAdded(MemberNumber(number % Members), At, TouchpointNumber(number % Touchpoints), $"Ik geef het op, voor de {number}e keer")));
        events.AddRange(Enumerable.Range(0, Members).Select(member => new Voted(
            MemberNumber(member), At, new Dictionary<TouchpointId, int> { [TouchpointNumber(member % Touchpoints)] = 3, [TouchpointNumber(member * 3 % Touchpoints)] = 4 })));
        events.AddRange(Enumerable.Range(0, Improvements).Select(number => new ImprovementSaved(MemberNumber(number % Members), At, NewImprovement(number))));
        return events;
    }

    private static JourneySetUp SetUp => new()
    {
        Offering = "Rondreis", Description = "", TargetGroup = "Gezin Bakker, eerste verre reis met twee tieners", Kind = JourneyKind.NewCustomer, Phases = PhaseSet.Customer,
        Language = Language.Dutch, Pace = Pace.Live, Naming = Naming.Named,
    };

    private static Experience Answer(int number) => new()
    {
        Thought = $"Waarom moet ik dit nu voor de {number}e keer uitleggen?",
        Valence = number % 3 == 0 ? Valence.Positive : Valence.Negative,
        Emotions = number % 3 == 0 ? [Emotion.Happy] : [Emotion.Irritated, Emotion.Angry],
        Verdict = (Verdict)(number % 3),
        Evidence = (Evidence)(number % 4),
    };

    private static Improvement NewImprovement(int number) => new()
    {
        Id = new ImprovementId(string.Create(CultureInfo.InvariantCulture, $"i{number:d11}")),
        PainPoint = TouchpointNumber(number),
        Whys = ["De systemen kennen elkaar niet"],
        Cause = CauseClass.Quality,
        Title = $"Eén klantdossier voor alle afdelingen ({number})",
        Actions = ["Koppeling bouwen"],
        Cost = Core.Improvements.Size.Small,
        Effect = Core.Improvements.Size.Large,
        Owner = MemberNumber(number),
        Due = new DateOnly(2026, 10, 1),
        Kpi = "Half zoveel klachten",
    };

    /// <summary>The same as stored events, with their causes.</summary>
    public IReadOnlyList<StoredEvent> Stored(JourneyId id, JourneyPlace place) =>
        [.. Events(id, place).Select((happened, index) => new StoredEvent(index + 1, $"cause-{index}", happened))];
}
