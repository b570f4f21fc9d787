using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;
using Answer = TeamsJourney.Core.Experiences.Experience;

namespace TeamsJourney.App.Tests.Conversation.Experiences;

/// <summary>A team at step 3, brought there by the commands that people give: Sanne leads, Amir and Piet take part.</summary>
internal sealed class Workshop
{
    public static readonly DateTimeOffset At = Bookcase.At;
    public static readonly JourneyId Id = new("travel");
    public static readonly JourneyPlace Place = new("tenant", "19:team@thread.tacv2", "19:channel@thread.tacv2");

    public static readonly Member Sanne = new(new MemberId("sanne"), "Sanne Bakker");
    public static readonly Member Amir = new(new MemberId("amir"), "Amir Yilmaz");
    public static readonly Member Piet = new(new MemberId("piet"), "Piet de Boer");

    /// <summary>A trip, as its customer meets it.</summary>
    public static readonly IReadOnlyList<(string Phase, string Text)> Trip =
    [
        ("orientation", "Ik zie een foto van de rondreis op Instagram"),
        ("comparison", "Ik zoek de rondreis die bij mij past"),
        ("comparison", "Ik bel met een vraag over de vluchten"),
        ("buying", "Ik boek en betaal"),
        ("buying", "Ik wacht op de e-mail met mijn reisschema"),
        ("use", "Ik word op het vliegveld ontvangen"),
        ("after-sales", "Ik meld dat mijn koffer beschadigd is"),
    ];

    private readonly List<Command> _commands = [];

    private Workshop()
    {
    }

    public Journey Journey { get; private set; } = null!;

    /// <summary>Everything that was asked, in order.</summary>
    public IReadOnlyList<Command> Commands => _commands;

    /// <summary>At the beginning of step 3.</summary>
    public static Workshop AtExperience(
        Language language = Language.Dutch, Naming naming = Naming.Named, IReadOnlyList<(string Phase, string Text)>? touchpoints = null)
    {
        var workshop = new Workshop();
        workshop.Do(new SetUpCommand.CreateJourney(Sanne, At, Id, Place, Bookcase.SetUp with
        {
            Offering = "Rondreis door de VS",
            TargetGroup = "Gezin Bakker, eerste verre reis met twee tieners",
            Language = language,
            Naming = naming,
        }));
        workshop.Do(Next(Step.SetUp));
        foreach (var (phase, text) in touchpoints ?? Trip)
        {
            workshop.Do(new TouchpointCommand.AddTouchpoint(Sanne, At, new TouchpointId($"t{workshop.Journey.Order.Count + 1}"), new PhaseId(phase), text));
        }

        workshop.Do(Next(Step.Touchpoints));
        workshop.Do(Next(Step.Channels));
        return workshop;
    }

    /// <summary>After the reveal of answers that agree, that differ and that are mixed.</summary>
    public static Workshop Revealed(Language language = Language.Dutch)
    {
        var workshop = AtExperience(language);
        foreach (var (member, index, answer) in Answers())
        {
            workshop.Say(member, index, answer);
        }

        workshop.Do(new ExperienceCommand.AddCustomerWords(Amir, At, new TouchpointId("t5"), "Is mijn boeking eigenlijk wel gelukt?"));
        workshop.Do(new ExperienceCommand.RevealExperiences(Sanne, At));
        return workshop;
    }

    public static Answer Feel(string thought, Valence valence, Verdict verdict = Verdict.Neither, Evidence evidence = Evidence.OwnShoes, params Emotion[] emotions) =>
        new() { Thought = thought, Valence = valence, Verdict = verdict, Evidence = evidence, Emotions = emotions };

    public void Say(Member member, int touchpoint, Answer answer) =>
        Do(new ExperienceCommand.SaveExperience(member, At, new TouchpointId($"t{touchpoint}"), answer));

    public void Do(Command command)
    {
        Journey = After(Journey, command);
        _commands.Add(command);
    }

    private static StepCommand.NextStep Next(Step from) => new(Sanne, At, from, WithEmptyPhases: true);

    private static Journey After(Journey? journey, Command command) => JourneyDecider.Decide(journey, command) switch
    {
        Decision.Accepted accepted => accepted.Events.Aggregate(journey, JourneyEvolution.Evolve)!,
        Decision.Refused refused => throw new InvalidOperationException($"The workshop of this test is refused: {refused.Reason}"),
        _ => throw new InvalidOperationException("A command is accepted or refused."),
    };

    private static IEnumerable<(Member Member, int Touchpoint, Answer Answer)> Answers() =>
    [
        (Sanne, 1, Feel("Hier wil ik heen!", Valence.Positive, Verdict.Wow, emotions: Emotion.Happy)),
        (Amir, 1, Feel("Mooi, maar is het echt zo?", Valence.Positive, Verdict.Wow, emotions: Emotion.Satisfied)),
        (Piet, 1, Feel("Wauw", Valence.Positive, emotions: Emotion.Happy)),
        (Sanne, 2, Feel("Waarom kan ik niet filteren op land of prijs?", Valence.Negative, Verdict.Au, Evidence.AskedCustomers, Emotion.Irritated)),
        (Amir, 2, Feel("Ik zie door de bomen het bos niet", Valence.Negative, emotions: Emotion.Irritated)),
        (Piet, 2, Feel("Wat een keus", Valence.Negative, Verdict.Au, emotions: Emotion.Disappointed)),
        (Sanne, 3, Feel("De één wist alles", Valence.Positive, emotions: Emotion.Satisfied)),
        (Amir, 3, Feel("De ander wist niets", Valence.Negative, emotions: Emotion.Irritated)),
        (Piet, 3, Feel("Aardig, maar het duurde lang", Valence.Positive, Verdict.Neither, Evidence.Employee, Emotion.Satisfied, Emotion.Irritated)),
        (Sanne, 4, Feel("Dat ging vlot", Valence.Positive, emotions: Emotion.Satisfied)),
        (Sanne, 5, Feel("Is mijn boeking wel gelukt?", Valence.Negative, Verdict.Au, Evidence.AskedCustomers, Emotion.Angry)),
        (Amir, 5, Feel("Ik hoor maar niets", Valence.Negative, Verdict.Au, emotions: Emotion.Disappointed)),
        (Sanne, 6, Feel("Alsof ik een vriend bezocht", Valence.Positive, Verdict.Wow, Evidence.AskedCustomers, Emotion.Happy)),
        (Amir, 6, Feel("Wat een welkom", Valence.Positive, Verdict.Wow, emotions: Emotion.Happy)),
        (Piet, 6, Feel("Prima geregeld", Valence.Positive, emotions: Emotion.Satisfied)),
        (Piet, 7, Feel("Drie keer hetzelfde verhaal verteld", Valence.Negative, Verdict.Au, emotions: Emotion.Irritated)),
    ];
}
