using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Experience;
using TeamsJourney.App.Conversation.Nudges;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Privacy.Retention;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Tests.Conversation.Cards.Sizes;

/// <summary>
/// Every card and form, of the fullest journey and in the widest letters, is what Teams takes. Buttons are pressed wherever they lead, so that a
/// form that nobody thought of here is looked at too.
/// </summary>
public sealed class CardSizeTests
{
    private const int PressesOfAVerb = 5;

    private static readonly (Step Step, bool IsRevealed)[] Moments =
        [(Step.SetUp, false), (Step.Touchpoints, false), (Step.Channels, false), (Step.Experience, false), (Step.Experience, true), (Step.Improve, true), (Step.FollowUp, true)];

    /// <summary>Letters by what they take in a card: an escape of twelve characters for two, of six for one, a backslash before each, and one as it is.</summary>
    public static TheoryData<string, string, string> Fullest => new()
    {
        { "😀", "Dialog", "Dutch" }, { "😀", "Inline", "English" }, { "\uE000", "Inline", "Dutch" }, { "*", "Inline", "Dutch" }, { "[", "Dialog", "English" }, { "\"", "Inline", "English" },
        { "ë", "Inline", "Dutch" }, { "ل", "Dialog", "English" },
    };

    [Theory]
    [MemberData(nameof(Fullest))]
    public async Task With_the_most_and_the_longest_of_everything_each_is_what_Teams_takes(string letter, string style, string language)
    {
        var journey = new FullestJourney(letter, Enum.Parse<Language>(language));
        await using var app = await AppFixture.StartAsync(Enum.Parse<FormStyle>(style), new() { ["App:PublicUrl"] = "https://journeys.contoso.example" });
        app.Connector.Members = journey.Team;
        List<(string Name, int Bytes)> seen = [];
        foreach (var (step, isRevealed) in Moments)
        {
            var id = new JourneyId($"fullest-{step}-{isRevealed}".ToLowerInvariant());
            await BeginAsync(app, journey, id, step, isRevealed);
            foreach (var typed in (string[])["status", "map", "start", "help"])
            {
                await LookAsync(app, journey.Team[0], $"{step} {typed}", (await app.SayAsync(journey.Team[0], typed)).Card!, seen, []);
            }

            seen.AddRange(Posted(app, journey, await app.Services.GetRequiredService<App.Journeys.JourneyDesk>().ReadAsync(id, CancellationToken.None)).Select(card => ($"{step} {card.Name}", card.Card.SizeInBytes)));
        }

        Assert.True(seen.Count > 100, $"Only {seen.Count} cards were seen.");
        var tooLarge = seen.Where(card => card.Bytes >= MostFor(card.Name, letter)).OrderByDescending(card => card.Bytes).ToList();
        Assert.True(tooLarge.Count == 0, string.Join('\n', tooLarge));
        app.AssertNoFaults();
    }

    // It holds up to 3,900 characters that someone typed, to be changed: they cannot be left out.
    private static int MostFor(string name, string letter) =>
        name.EndsWith("improvement/save", StringComparison.Ordinal) && JsonSerializer.Serialize(letter, Relaxed).Length - 2 > letter.Length ? CardLimits.SureMessageBytes : CardLimits.TargetBytes;

    private static async Task BeginAsync(AppFixture app, FullestJourney journey, JourneyId id, Step step, bool isRevealed)
    {
        var place = new JourneyPlace(TeamsChannel.Tenant, TeamsChannel.TeamId, TeamsChannel.Journeys.ConversationId.Split(';')[0]);
        var pseudonyms = app.Services.GetRequiredService<App.Privacy.Pseudonyms>();
        var head = new JourneyHead(0, default, new JourneyConversation(app.Connector.ServiceUrl.AbsoluteUri, TeamsChannel.Journeys.ConversationId, TeamsChannel.BotId));
        var events = journey.Until(id, place, person => pseudonyms.Of(id, new Member(new MemberId(person.ObjectId), person.Name)).Id, step, isRevealed);
        foreach (var some in events.Select((happened, index) => new StoredEvent(index + 1, $"past-{index}", happened)).Chunk(50))
        {
            head = await app.Services.GetRequiredService<JourneyStore>().AppendAsync(id, head, some, [], [], CancellationToken.None);
        }

        await app.Services.GetRequiredService<ChannelJourneys>().ListAsync(place, id, CancellationToken.None);
    }

    // A form that opens another, and so on; nothing is sent in.
    private static async Task LookAsync(AppFixture app, Fixture.Person person, string name, JsonObject card, List<(string Name, int Bytes)> seen, Dictionary<string, HashSet<string>> pressed)
    {
        seen.Add((name, 2 * card.ToJsonString(Relaxed).Length));
        foreach (var button in card.Actions().Where(action => (string?)action["data"]?["do"] == Buttons.Open))
        {
            var verb = button.VerbOf();
            var ofVerb = pressed.TryGetValue(verb, out var known) ? known : pressed[verb] = [];
            if (ofVerb.Count < PressesOfAVerb && ofVerb.Add(button["data"]!.ToJsonString()) && (await app.PressAsync(person, button)).Card is { } opened)
            {
                await LookAsync(app, person, $"{name} > {verb}", opened, seen, pressed);
            }
        }
    }

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What comes into the channel or a chat by itself.
    private static IEnumerable<(string Name, AdaptiveCard Card)> Posted(AppFixture app, FullestJourney team, App.Journeys.JourneySnapshot snapshot)
    {
        var (journey, cards) = (snapshot.Journey!, app.Services.GetServices<IStepCard>());
        using var _ = Languages.Speak(journey.SetUp.Language);
        var buttons = new Buttons(FormStyle.Dialog, IsInForm: false) { Posting = new string('p', 32) };
        var context = new StepCardContext(buttons, team.Team.Count, FullestMoment, IsClosed: false);
        yield return ("nudge", NudgeCard.Draw(journey, cards.Single(card => card.Step == journey.Step), context, team.Team[1].Name));
        yield return ("goes", RetentionWarning.Draw(journey, FullestMoment, buttons));
        yield return ("note", app.Services.GetRequiredService<StepCards>().Draw(journey, journey.Step, context, new Note(NoteTone.Good, new string('n', 300))));
        if (journey.HasRevealed)
        {
            yield return ("reveal", RevealCard.Draw(journey, buttons));
        }
    }

    private static readonly DateTimeOffset FullestMoment = new(2026, 8, 20, 9, 0, 0, TimeSpan.Zero);
}
