using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Security.Fuzzing;

/// <summary>
/// A journey in step 3, before the reveal, led by Sanne: three members have answered, each with a secret word of their own for each touchpoint,
/// and so has a customer. Until the reveal nobody else may see these words.
/// </summary>
internal sealed partial record SecretJourney(JourneyId Id, int Number)
{
    /// <summary>Those who keep a secret.</summary>
    public static IReadOnlyList<Person> Keepers { get; } = [Person.Numbered(3), Person.Numbered(4), Person.Numbered(5)];

    public static JourneyPlace Place { get; } = new(TeamsChannel.Tenant, TeamsChannel.TeamId, TeamsChannel.Journeys.ConversationId.Split(';')[0]);

    private static readonly string[] Phases = ["orientation", "comparison", "buying", "use", "after-sales"];

    /// <summary>Begins one in the channel.</summary>
    public static async Task<SecretJourney> BeginAsync(AppFixture app, int number)
    {
        var at = TimeProvider.System.GetUtcNow();
        var conversation = new JourneyConversation(app.Connector.ServiceUrl.AbsoluteUri, TeamsChannel.Journeys.ConversationId, TeamsChannel.BotId) { RosterId = TeamsChannel.TeamId };
        var begun = await app.Services.GetRequiredService<BeginJourney>().RunAsync(new Member(new MemberId(Person.Sanne.ObjectId), Person.Sanne.Name), Place, conversation, SetUp(number), $"secret-{number}", at, cardId: "", CancellationToken.None);
        var journey = Assert.IsType<Outcome.Accepted>(begun).Journey;
        var pseudonyms = app.Services.GetRequiredService<Pseudonyms>();
        Member MemberOf(Person person) => new(pseudonyms.In(journey, new MemberId(person.ObjectId)), person.Name);
        var sanne = MemberOf(Person.Sanne);
        List<Command> commands = [new StepCommand.NextStep(sanne, at, Step.SetUp, WithEmptyPhases: true)];
        commands.AddRange(Phases.Select((phase, index) => new TouchpointCommand.AddTouchpoint(
            index % 2 == 0 ? sanne : MemberOf(Person.Bob), at, new($"t{index + 1}"), new(phase), $"Ik doe iets bij {phase}")));
        commands.Add(new StepCommand.NextStep(sanne, at, Step.Touchpoints, WithEmptyPhases: true));
        commands.Add(new StepCommand.NextStep(sanne, at, Step.Channels, WithEmptyPhases: true));
        commands.AddRange(Keepers.SelectMany((keeper, who) => Phases.Select((_, index) => new ExperienceCommand.SaveExperience(MemberOf(keeper), at, new($"t{index + 1}"), new()
        {
            Thought = $"Het is {Secret(number, keeper)}",
            Valence = Valence.Negative,
            Emotions = [Emotion.Angry],
            Verdict = Verdict.Au,
            Evidence = Evidence.AskedCustomers,
        }))));
        commands.Add(new ExperienceCommand.AddCustomerWords(MemberOf(Keepers[0]), at, new("t1"), $"Een klant zegt {Secret(number, Keepers[0])}"));
        var desk = app.Services.GetRequiredService<JourneyDesk>();
        foreach (var (index, command) in commands.Index())
        {
            Assert.IsType<Outcome.Accepted>(await desk.SubmitAsync(journey.Id, new Submission(command, $"secret-{number}-{index}"), CancellationToken.None));
        }

        return new(journey.Id, number);
    }

    /// <summary>The secrets in a text: of which journey, and whose.</summary>
    public static IEnumerable<(int Journey, string Keeper)> SecretsIn(string text) =>
        text.Contains("geheim", StringComparison.OrdinalIgnoreCase)
            ? Pattern.Matches(text).Select(match => (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), $"29:{match.Groups[2].Value}"))
            : [];

    private static string Secret(int number, Person keeper) => string.Create(CultureInfo.InvariantCulture, $"geheim{number}van{keeper.Id[3..]}");

    private static JourneySetUp SetUp(int number) => new()
    {
        Offering = string.Create(CultureInfo.InvariantCulture, $"Rondreis {number}"),
        Description = "",
        TargetGroup = "Gezin Bakker, eerste verre reis met twee tieners",
        Kind = JourneyKind.NewCustomer,
        Phases = PhaseSet.Customer,
        Language = Language.Dutch,
        Pace = Pace.Live,
        Naming = number % 2 == 0 ? Naming.Named : Naming.Anonymous,
    };

    [GeneratedRegex(@"geheim(\d+)van(\d+)", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern { get; }
}
