using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Counterparts;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Local.Cards;
using TeamsJourney.Local.Demo;
using TeamsJourney.Local.People;
using TeamsJourney.Local.Views;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.Local.Tests.Demo;

public sealed class WorkshopTests(OfficialRenderer renderer) : IClassFixture<OfficialRenderer>
{
    // What Teams takes, as UTF-16.
    private const int MostBytes = 28 * 1024;

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData(Language.Dutch, "nl-NL")]
    [InlineData(Language.English, "en-GB")]
    public async Task The_demo_ends_with_the_journey_in_the_channel_and_a_task_for_each_improvement(Language language, string culture)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        var clock = new ImpatientClock();
        await using var team = await WholeTeam.StartAsync(clock);
        var example = WorkedExample.In(language);
        var lines = new List<Progress>();
        await foreach (var line in new Workshop(team.Teams, example, clock).PlayAsync(CancellationToken.None))
        {
            lines.Add(line);
            Assert.Equal(line.Moment >= Moment.Revealed, Thoughts(example).Any(thought => Read(team.Teams).Contains(thought, StringComparison.Ordinal)));
            if (line.Moment is Moment.Answered)
            {
                await NobodyGetsAtAnothersAnswersAsync(team.Teams, example);
            }
        }

        Assert.Equal(Enum.GetValues<Moment>(), lines.Select(line => line.Moment));
        Assert.All(lines, line => Assert.DoesNotContain('\n', line.Text));

        var journey = Cards(team.Teams, Colleagues.Named("emma")).Last(card => card.Links().Any(link => link.Contains("/tab?journey=", StringComparison.Ordinal)));
        Assert.True(journey.Shows(example.SetUp.Offering));
        Assert.All(example.Improvements, improvement => Assert.True(journey.Shows(improvement.Title)));
        Assert.Contains(journey.Links(), link => link.StartsWith("https://planner.cloud.microsoft/", StringComparison.Ordinal));

        var tasks = await PlannedTasks.ReadAsync(team.Teams.Address, CancellationToken.None);
        Assert.Equal(example.Improvements.Select(improvement => improvement.Title).Order(StringComparer.Ordinal), tasks.Order(StringComparer.Ordinal));

        // What is over is over, for those too who pressed something on it.
        Assert.DoesNotContain(Colleagues.All.SelectMany(person => Cards(team.Teams, person)).SelectMany(CardAction.In), Button.Opening(Verbs.AddTouchpoint).Is);
        Assert.DoesNotContain(Colleagues.All.SelectMany(person => Cards(team.Teams, person)).SelectMany(CardAction.In), Button.Opening(Verbs.SaveExperience).Is);

        foreach (var card in Colleagues.All.SelectMany(person => Cards(team.Teams, person)).Select(card => card.ToJsonString(AsWritten)).Distinct())
        {
            var rendered = await renderer.RenderAsync(card);
            Assert.Empty(rendered.ValidationProblems);
            Assert.NotEmpty(rendered.VisibleText);
            Assert.InRange(card.Length * sizeof(char), 1, MostBytes);
        }
    }

    // Own answers are the person's to see; someone who gave none has nothing, and the facilitator nothing of the others'.
    private static async Task NobodyGetsAtAnothersAnswersAsync(LocalTeams teams, WorkedExample example)
    {
        var asked = new[] { ("emma", "experience/mine", -1), ("emma", Verbs.SaveExperience, -1), ("sanne", "experience/mine", 0), ("sanne", Verbs.Facilitate, 0) };
        foreach (var (key, verb, number) in asked)
        {
            var colleague = new ColleagueAtWork(teams, Colleagues.Named(key));
            var form = await colleague.OpenAsync(Button.Opening(verb), CancellationToken.None);
            var read = Letters(form.Card.ToJsonString(AsWritten));
            var others = example.Experiences.Where((_, person) => person != number).SelectMany(answers => answers).Select(answer => Letters(answer.Thought));
            Assert.DoesNotContain(others, thought => read.Contains(thought, StringComparison.Ordinal));
            colleague.Close(form);
        }
    }

    // Whatever anybody can see without pressing anything; letters only, because cards escape what people type.
    private static string Read(LocalTeams teams) =>
        Letters(string.Concat(Colleagues.All.SelectMany(person => Messages(teams, person)).Select(message => message.Text + string.Concat(message.Cards.Select(card => card.ToJsonString(AsWritten))))));

    private static IEnumerable<string> Thoughts(WorkedExample example) =>
        example.Experiences.SelectMany(answers => answers).Select(answer => Letters(answer.Thought)).Where(thought => thought.Length > 0);

    private static IEnumerable<JsonObject> Cards(LocalTeams teams, Person person) => Messages(teams, person).SelectMany(message => message.Cards);

    private static IEnumerable<MessageView> Messages(LocalTeams teams, Person person)
    {
        var view = teams.Look(person);
        return [.. view.Channels.SelectMany(channel => channel.Threads).SelectMany(thread => thread.Messages), .. view.Chat.Messages];
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
