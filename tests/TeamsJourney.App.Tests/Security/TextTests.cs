using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>What people type, and what they and their channels are called, is shown as it is and does nothing.</summary>
public sealed partial class TextTests
{
    private const string Evil = "[klik](https://evil.example) **dik** <at>Bob</at><img src=x onerror=alert(1)><script>x</script>{{DATE(2020-01-01T00:00:00Z,SHORT)}}\u202E\u200B\u0007";

    private const string Short = "[k](https://evil.example)<at>Bob</at>";

    private static readonly Person Mallory = Sanne with { Name = $"</at>{Evil}" };

    [Theory]
    [InlineData("Dutch")]
    [InlineData("English")]
    public async Task Nothing_that_people_typed_or_are_called_becomes_markup_a_link_or_a_mention(string language)
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Members = [Mallory, Bob, Numbered(3)];
        await using var app = await AppFixture.StartAsync(connector: connector);
        var outgoing = new List<JsonObject>();
        var card = await app.BeginTouchpointsAsync(Mallory, Short, new() { ["language"] = language, ["targetGroup"] = $"Gezin {Short}", ["phases"] = "Own", ["ownPhases"] = $"{Short}\nDan" });
        var form = await app.OpenTouchpointAsync(Mallory, card);
        await app.PressAsync(Mallory, form.Button("touchpoint/add"), Workshop.Touchpoint($"Ik lees {Evil}", "phase1"), card);

        foreach (var person in new[] { Bob, Bob.InEnglish(), Mallory })
        {
            foreach (var word in new[] { "status", "kaart", "verder", "terug", Evil, "nieuw" })
            {
                // In a thread of its own, for the pace of Teams.
                outgoing.Add((await app.SayAsync(person, word, new TeamsChannel($"19:cx@thread.tacv2;messageid={outgoing.Count + 1}", "channel"))).Activity);
            }
        }

        foreach (var verb in new[] { "touchpoint/mine", "journey/facilitate", "journey/hand-over", "journey/change", "step/next", "step/back", "participant/nudge", "touchpoint/add", "journey/create" })
        {
            foreach (var person in new[] { Bob, Mallory })
            {
                var data = form.Button("touchpoint/add")["data"]!.DeepClone().AsObject();
                (data["verb"], data["do"]) = (verb, "open");
                var answer = await app.PostAsync(TeamsChannel.Journeys.Invoke("task/fetch", person, new() { ["data"] = data }, card, connector.ServiceUrl, app.NewId()));
                outgoing.AddRange(answer.Card is { } shown ? [new JsonObject { ["shown"] = shown.DeepClone() }] : Array.Empty<JsonObject>());
            }
        }

        outgoing.AddRange(connector.Calls.Select(call => call.Activity));
        Assert.Contains(outgoing, activity => activity.ToJsonString().Contains("evil.example", StringComparison.Ordinal));
        Assert.All(outgoing, AssertHarmless);
        app.AssertNoFaults();
    }

    [Fact]
    public async Task A_nudge_to_someone_whose_name_is_markup_is_only_words()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Members = [Sanne, Mallory with { Id = Bob.Id, ObjectId = Bob.ObjectId }];
        await using var app = await AppFixture.StartAsync(connector: connector);
        var card = await app.BeginTouchpointsAsync(Sanne);
        var facilitate = (await app.PressAsync(Sanne, connector.Card(card)!.Button("journey/facilitate"), null, card)).Form;

        await app.PressAsync(Sanne, facilitate.Button("participant/nudge"), null, card);

        var nudge = await connector.WaitForAsync(calls => calls.FirstOrDefault(call => call.Conversation.StartsWith("a:", StringComparison.Ordinal)), "a nudge");
        AssertHarmless(nudge.Activity);
    }

    private static void AssertHarmless(JsonObject activity)
    {
        var json = activity.ToJsonString();
        Assert.DoesNotContain("\u202E", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u202E", json, StringComparison.OrdinalIgnoreCase);
        var mentioned = Objects(activity).Where(one => (string?)one["type"] == "mention").Select(one => (string)one["text"]!).ToHashSet();
        Assert.All(mentioned, text => Assert.Matches("^<at>[^<>]*</at>$", text));
        if ((string?)activity["text"] is { } said && (string?)activity["textFormat"] != "plain")
        {
            Assert.DoesNotMatch(Markup, said);
        }

        foreach (var text in Objects(activity).Where(one => (string?)one["type"] == "TextBlock").Select(one => (string)one["text"]!)
            .Concat(Objects(activity).Where(one => (string?)one["type"] == "FactSet").SelectMany(one => one["facts"]!.AsArray()).SelectMany(fact => new[] { (string)fact!["title"]!, (string)fact["value"]! })))
        {
            Assert.DoesNotMatch(Markup, mentioned.Aggregate(text, (rest, mention) => rest.Replace(mention, "", StringComparison.Ordinal)));
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => one.SelectMany(pair => Objects(pair.Value)).Prepend(one),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    // A link, a tag, emphasis or a function, of which no escape takes the meaning.
    [GeneratedRegex(@"(?<!\\)\]\(https://evil|(?<!\\)</?(at|img|script)\b|(?<!\\)\*\*dik|(?<!\\)\{\{DATE")]
    private static partial Regex Markup { get; }
}
