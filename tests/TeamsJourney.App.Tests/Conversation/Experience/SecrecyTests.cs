using System.Text.Json;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.Conversation.Experiences;

/// <summary>
/// Before the reveal nobody learns what another answered, the facilitator included, by any verb: the same clicks in two channels that differ
/// only in what others answered give the same bytes.
/// </summary>
public sealed class SecrecyTests
{
    // What someone who makes up a click would call another person in it.
    private static readonly string[] Identities = ["member", "by", "viewer", "person", "user", "userId", "participant", "who"];

    private static readonly string[] Fields =
        ["touchpoint", "go", "page", "from", "step", "isDone", "to", "thought", "valence", "emotions", "verdict", "evidence", "text", "phase", "id"];

    private static readonly string[] Values =
    [
        "t1", "t2", "t3", "t7", "t99", "next", "previous", "mine", "", "1", "2", "-1", "999999999999", "Experience", "Channels", "true", "false", "sanne", "amir", "piet",
        "29:amir", "mijn gedachte", "Positive", "Negative", "Happy,Angry", "Wow", "Au", "AskedCustomers", "orientation", "buying", "[object Object]", "Ik bel",
    ];

    private static readonly string[] Typed = ["help", "kaart", "map", "status", "nieuw", "voorbeeld", "klantreizen", "terug", "back"];

    public static TheoryData<string, int> Clickers => new()
    {
        { "piet", 1 }, { "piet", 2 }, { "sanne", 3 }, { "sanne", 4 },
    };

    [Theory]
    [MemberData(nameof(Clickers))]
    public async Task What_others_answered_changes_not_a_byte_before_the_reveal(string clicker, int seed)
    {
        var who = clicker == "piet" ? Workshop.Piet : Workshop.Sanne;
        await using var one = await TeamChannel.WithAsync(Answered(who, "geheim-een", Valence.Positive, Verdict.Wow, Emotion.Happy));
        await using var other = await TeamChannel.WithAsync(Answered(who, "geheim-ander", Valence.Negative, Verdict.Au, Emotion.Angry));

        await PlayAsync(one, who, new Random(seed));
        await PlayAsync(other, who, new Random(seed));

        Assert.Contains(one.Outgoing, text => text.Contains("mijn gedachte", StringComparison.Ordinal));
        Assert.DoesNotContain(one.Outgoing, text => text.Contains("geheim", StringComparison.Ordinal));
        Assert.DoesNotContain(other.Outgoing, text => text.Contains("geheim", StringComparison.Ordinal));
        Assert.Equal(one.Outgoing, other.Outgoing);
    }

    [Fact]
    public async Task After_the_reveal_everyone_sees_it()
    {
        await using var channel = await TeamChannel.WithAsync(Answered(Workshop.Sanne, "geheim", Valence.Positive, Verdict.Wow, Emotion.Happy));
        await channel.SendAsync(Workshop.Sanne, "experience/reveal");
        await channel.CarryOutEffectsAsync();

        Assert.Contains(channel.Sent, text => text.Contains("geheim", StringComparison.Ordinal));
        Assert.Contains("geheim", await channel.OpenAsync(Workshop.Piet, "experience/reveal-details"), StringComparison.Ordinal);
    }

    private static Workshop Answered(Member except, string secret, Valence valence, Verdict verdict, Emotion emotion)
    {
        var workshop = Workshop.AtExperience(naming: Naming.Anonymous);
        foreach (var member in new[] { Workshop.Sanne, Workshop.Amir, Workshop.Piet }.Where(member => member != except))
        {
            for (var touchpoint = 1; touchpoint <= 5; touchpoint++)
            {
                workshop.Say(member, touchpoint, Workshop.Feel($"{secret} van {member.Id.Value} over {touchpoint}", valence, verdict, emotions: emotion));
            }
        }

        workshop.Do(new ExperienceCommand.AddCustomerWords(Workshop.Amir, Workshop.At, new TouchpointId("t1"), $"{secret} van een klant"));
        return workshop;
    }

    private static async Task PlayAsync(TeamChannel channel, Member who, Random random)
    {
        List<(string Verb, string Do, (string, string)[] Fields)> seen = [];
        var verbs = channel.Verbs.Order(StringComparer.Ordinal).ToArray();
        foreach (var verb in verbs)
        {
            seen.AddRange(ButtonsIn(await channel.OpenAsync(who, verb, [("touchpoint", "t1"), .. As("amir")])));
        }

        for (var turn = 0; turn < 150; turn++)
        {
            var click = seen.Count > 0 && random.Next(2) == 0
                ? seen[random.Next(seen.Count)]
                : (Verb: verbs[random.Next(verbs.Length)], Do: random.Next(2) == 0 ? "open" : "save", Fields: []);
            if (click is { Verb: "experience/reveal", Do: "save" })
            {
                continue;
            }

            (string, string)[] fields =
            [
                .. click.Fields,
                .. Enumerable.Range(0, random.Next(5)).Select(_ => (Fields[random.Next(Fields.Length)], Values[random.Next(Values.Length)])),
                .. random.Next(2) == 0 ? As(random.Next(2) == 0 ? "amir" : "29:amir") : [],
            ];
            var name = random.Next(3) switch { 0 => "task/fetch", 1 => "task/submit", _ => "adaptiveCard/action" };
            var answer = await channel.ClickAsync(who, name, click.Verb, click.Do, fields);
            seen.AddRange(ButtonsIn(answer));
            if (turn % 10 == 0)
            {
                await channel.TypeAsync(who, Typed[random.Next(Typed.Length)]);
                await channel.CarryOutEffectsAsync();
            }
        }

        // However the dice fell: the person's own answer, and the list of them.
        await channel.SendAsync(who, "experience/save", ("touchpoint", "t1"), ("go", "mine"), ("thought", "mijn gedachte"));
        await channel.OpenAsync(who, "experience/mine");
    }

    private static IEnumerable<(string, string)> As(string other) => Identities.Select(field => (field, other));

    private static IEnumerable<(string Verb, string Do, (string, string)[] Fields)> ButtonsIn(string answer) =>
        answer.Length == 0 ? [] : ButtonsIn(JsonDocument.Parse(answer).RootElement);

    private static IEnumerable<(string Verb, string Do, (string, string)[] Fields)> ButtonsIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ButtonsIn),
        JsonValueKind.Object when element.TryGetProperty("verb", out var verb) && element.TryGetProperty("do", out var what) =>
        [
            (verb.GetString()!, what.GetString()!, [.. element.EnumerateObject().Where(field => field.Name is not ("verb" or "do")).Select(field => (field.Name, field.Value.ToString()))]),
        ],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => ButtonsIn(field.Value)),
        _ => [],
    };
}
