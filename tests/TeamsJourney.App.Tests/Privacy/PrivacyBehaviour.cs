using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>What a store holds of people, byte for byte, on every kind of store.</summary>
public abstract class PrivacyBehaviour
{
    private static readonly string[] Phases = ["orientation", "comparison", "buying", "use", "after-sales"];

    [Fact]
    public async Task An_anonymous_workshop_leaves_nothing_of_anyone()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Anonymous", Storage);
        var (team, tab) = (workshop.Team, workshop.Tab);
        foreach (var phase in Phases)
        {
            await workshop.App.AddTouchpointAsync(team.Quint, workshop.Card, $"Ik bel over {phase}", phase);
        }

        var facilitate = (await workshop.App.PressAsync(team.Pia, workshop.App.Connector.Card(workshop.Card)!.Button("journey/facilitate"), null, workshop.Card)).Form;
        await workshop.App.PressAsync(team.Pia, facilitate.Button("participant/nudge"), null, workshop.Card);
        await workshop.App.Connector.WaitUntilAsync(calls => calls.Any(call => call.Conversation == $"a:{team.Rosa.Id}"), "Rosa to be nudged");
        await tab.DoAsync(team.Rosa, "participant/done", new() { ["step"] = "touchpoints", ["isDone"] = true });
        await tab.NextAsync(team.Pia, "touchpoints");
        await tab.NextAsync(team.Pia, "channels");
        var touchpoint = await FirstTouchpointAsync(workshop);
        await tab.AnswerAsync(team.Quint, touchpoint, "Waarom duurt dit zo lang");
        await tab.AnswerAsync(team.Rosa, touchpoint, "Ik hang maar op");
        await tab.DoAsync(team.Pia, "experience/reveal");
        await tab.NextAsync(team.Pia, "experience");
        await tab.DoAsync(team.Rosa, "pain/vote", new() { ["dots"] = new JsonObject { [touchpoint] = 2 } });
        await workshop.RestAsync();

        Assert.NotEmpty(await workshop.App.FindAsync("Waarom duurt dit zo lang"));
        foreach (var person in team.Everyone)
        {
            Assert.Empty(await FindAsync(workshop, person));
        }

        // And yet everyone finds their own back, whichever way they come.
        Assert.Equal("Ik hang maar op", (await tab.JourneyAsync(team.Rosa))["me"]!["experiences"]![touchpoint]!["thought"]!.GetValue<string>());
        Assert.Equal(5, (await tab.OwnAsync(team.Quint))!["contributions"]!.AsArray().Count(one => one!["what"]!.GetValue<string>() == "touchpoint-added"));
        Assert.DoesNotContain(workshop.App.LogLines, line => team.Everyone.Any(person => Names(person).Any(name => line.Contains(name, StringComparison.OrdinalIgnoreCase))));
        workshop.App.AssertNoFaults();
    }

    [Fact]
    public async Task Who_is_erased_is_gone_from_every_byte_and_the_map_stays()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", Storage);
        var (team, tab) = (workshop.Team, workshop.Tab);
        await workshop.App.AddTouchpointAsync(team.Quint, workshop.Card, "Ik bel met de winkel");
        await workshop.App.AddTouchpointAsync(team.Rosa, workshop.Card, "Ik haal de kast op");
        var touchpoint = await FirstTouchpointAsync(workshop);
        await tab.DoAsync(team.Quint, "touchpoint/edit", new() { ["touchpoint"] = touchpoint, ["phase"] = "orientation", ["text"] = "Ik bel met het magazijn" });
        await tab.NextAsync(team.Pia, "touchpoints");
        await tab.NextAsync(team.Pia, "channels");
        await tab.AnswerAsync(team.Quint, touchpoint, "Dat had ik zo niet willen zeggen");
        await tab.AnswerAsync(team.Quint, touchpoint, "Niemand neemt op");
        await tab.AnswerAsync(team.Rosa, touchpoint, "Eindelijk iemand");
        await tab.DoAsync(team.Pia, "experience/reveal");
        await tab.DoAsync(team.Pia, "step/back", new() { ["from"] = "experience", ["fromRevealed"] = true });
        await tab.AnswerAsync(team.Quint, touchpoint, "Nog niet onthuld");
        await tab.DoAsync(team.Pia, "experience/reveal");
        await tab.DoAsync(team.Pia, "step/back", new() { ["from"] = "experience", ["fromRevealed"] = true });
        await tab.AnswerAsync(team.Quint, touchpoint, "Toch liever anders");
        var key = (await tab.ReadAsync(team.Pia, $"/api/journeys/{workshop.Journey}/people"))["people"]!.AsArray()
            .Single(one => one!["name"]!.GetValue<string>() == team.Quint.Name)!["key"]!.GetValue<string>();
        await tab.DoAsync(team.Pia, "experience/reveal");
        await tab.NextAsync(team.Pia, "experience");
        await tab.DoAsync(team.Quint, "pain/vote", new() { ["dots"] = new JsonObject { [touchpoint] = 1 } });
        await tab.DoAsync(team.Pia, "improvement/save", new()
        {
            ["improvement"] = "better", ["touchpoint"] = touchpoint, ["title"] = "Vaker opnemen", ["whys"] = new JsonArray(), ["cause"] = "serviceLevel",
            ["actions"] = new JsonArray(), ["cost"] = "small", ["effect"] = "large", ["owner"] = key,
        });
        var own = (await tab.OwnAsync(team.Quint))!;
        var knownAs = own["knownAs"]!.GetValue<string>();
        var requests = await RequestsOfAsync(workshop, knownAs);
        Assert.All(requests, request => Assert.NotEmpty(request));
        Assert.Equal("Vaker opnemen", own["owns"]!.AsArray().Single()!["title"]!.GetValue<string>());
        Assert.NotEmpty(await FindAsync(workshop, team.Quint));
        Assert.NotEmpty(await workshop.App.FindAsync(knownAs));

        await tab.DoAsync(team.Quint, "member/erase");
        var now = await tab.JourneyAsync(team.Rosa);
        await workshop.GoneAsync(knownAs);

        Assert.Empty(await FindAsync(workshop, team.Quint));
        foreach (var gone in requests.Concat([knownAs, "Ik bel met de winkel", "Dat had ik zo niet willen zeggen", "Nog niet onthuld"]))
        {
            Assert.Empty(await workshop.App.FindAsync(gone));
        }

        Assert.NotEmpty(await workshop.App.FindAsync("Toch liever anders"));
        Assert.Null(await tab.OwnAsync(team.Quint));
        // The same map before and after the rewriting, and after a start on what was rewritten.
        Assert.Equal(Map(now), Map(await tab.JourneyAsync(team.Rosa)));
        await workshop.App.RestartAsync();
        Assert.Equal(Map(now), Map(await tab.JourneyAsync(team.Rosa)));
        await tab.DoAsync(team.Quint, "pain/vote", new() { ["dots"] = new JsonObject { [touchpoint] = 1 } });
        workshop.App.AssertNoFaults();
    }

    [Fact]
    public async Task Who_is_erased_before_a_reminder_came_through_gets_none_and_nothing_says_that_one_was_meant()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", Storage);
        var (team, connector) = (workshop.Team, workshop.App.Connector);
        connector.Fault = (method, path) => method == "POST" && path == "/v3/conversations" ? new ConnectorFault(503) : null;
        await workshop.Tab.DoAsync(team.Pia, "participant/nudge", new() { ["step"] = "touchpoints" });
        var knownAs = workshop.App.KnownAs(team.Rosa, (await workshop.App.Services.GetRequiredService<JourneyDesk>().FindAsync(new(workshop.Journey), default))!).Value;
        Assert.NotEmpty(await workshop.App.FindAsync(knownAs));

        await workshop.Tab.DoAsync(team.Rosa, "member/erase");
        await workshop.GoneAsync(knownAs);
        Assert.Empty(await workshop.App.FindAsync(knownAs));

        connector.Fault = (_, _) => null;
        // The others' may have been gone past by then, and come when it is their turn again.
        await connector.WaitUntilAsync(calls => Nudged(calls).Count() == 2, "the reminders of the others");
        await workshop.RestAsync();
        Assert.Equal([$"a:{team.Pia.Id}", $"a:{team.Quint.Id}"], Nudged(connector.Calls).Order());

        static IEnumerable<string> Nudged(IEnumerable<ConnectorCall> calls) =>
            calls.Select(call => call.Conversation).Where(conversation => conversation.StartsWith("a:", StringComparison.Ordinal)).Distinct();
    }

    [Fact]
    public async Task A_journey_that_becomes_anonymous_forgets_the_names_it_had()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", Storage);
        await workshop.App.AddTouchpointAsync(workshop.Team.Quint, workshop.Card, "Ik bel");
        Assert.NotEmpty(await workshop.App.FindAsync(workshop.Team.Quint.Name));

        var setUp = (await workshop.Tab.JourneyAsync(workshop.Team.Pia))["setUp"]!.DeepClone().AsObject();
        await workshop.Tab.DoAsync(workshop.Team.Pia, "journey/change", new()
        {
            ["setUp"] = new JsonObject
            {
                ["offering"] = setUp["offering"]!.DeepClone(), ["description"] = "", ["targetGroup"] = setUp["targetGroup"]!.DeepClone(), ["kind"] = "newCustomer",
                ["phaseSet"] = "customer", ["phases"] = new JsonArray(), ["language"] = "dutch", ["pace"] = "live", ["daysPerStep"] = 0, ["naming"] = "anonymous",
            },
        });
        await workshop.GoneAsync(workshop.Team.Quint.Name);

        Assert.Empty(await FindAsync(workshop, workshop.Team.Quint));
        Assert.Empty(await FindAsync(workshop, workshop.Team.Pia));
    }

    [Fact]
    public async Task Who_leads_hands_over_before_being_erased()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", Storage);
        using var answer = await workshop.Tab.SendAsync(workshop.Team.Pia, "member/erase");
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    private protected abstract Dictionary<string, string?>? Storage { get; }

    private static string Map(JsonObject journey) => string.Concat(new[] { "touchpoints", "pains", "improvements", "team" }.Select(part => journey[part]!.ToJsonString()));

    private static async Task<string> FirstTouchpointAsync(WorkshopOfThree workshop) =>
        (await workshop.Tab.JourneyAsync(workshop.Team.Pia))["touchpoints"]![0]!["id"]!.GetValue<string>();

    // What the person's events are recognised by when Teams delivers their request again.
    private static async Task<IReadOnlyList<string>> RequestsOfAsync(WorkshopOfThree workshop, string knownAs) =>
        [.. (await workshop.App.Services.GetRequiredService<JourneyStore>().ReadAsync(new(workshop.Journey), 0, default)).Events.Where(one => one.Event.By.Value == knownAs).Select(one => one.Cause)];

    private static IEnumerable<string> Names(Person person) => [person.Id, person.ObjectId, person.Name, person.PrincipalName];

    private static async Task<IReadOnlyList<string>> FindAsync(WorkshopOfThree workshop, Person person)
    {
        List<string> found = [];
        foreach (var name in Names(person))
        {
            found.AddRange(await workshop.App.FindAsync(name));
        }

        return found;
    }
}

/// <summary>In the embedded store.</summary>
public sealed class PrivacyInOneFileTests : PrivacyBehaviour
{
    private protected override Dictionary<string, string?>? Storage => null;
}

/// <summary>In a table service.</summary>
[Collection(AzuriteCollection.Name)]
public sealed class PrivacyOnAzuriteTests(AzuriteFixture fixture) : PrivacyBehaviour
{
    [Fact]
    public async Task Another_instance_that_had_the_journey_in_hand_forgets_the_person_too()
    {
        await using var workshop = await WorkshopOfThree.BeginAsync("Named", Storage);
        var (quint, id) = (workshop.Team.Quint, new JourneyId(workshop.Journey));
        await workshop.App.AddTouchpointAsync(quint, workshop.Card, "Ik bel");
        var knownAs = (await workshop.Tab.OwnAsync(quint))!["knownAs"]!.GetValue<string>();
        await using var other = await workshop.StartAnotherAsync();
        var desk = other.Services.GetRequiredService<JourneyDesk>();
        Assert.Equal(quint.Name, (await desk.FindAsync(id, default))!.Participants[new MemberId(knownAs)].Name);

        await workshop.Tab.DoAsync(quint, "member/erase");
        await workshop.GoneAsync(knownAs);
        // What it shows may be a second old; what it writes is never on an older state.
        await other.AddTouchpointAsync(workshop.Team.Rosa, workshop.Card, "Ik haal de kast op");

        var journey = (await desk.FindAsync(id, default))!;
        Assert.Equal(2, journey.Touchpoints.Count);
        Assert.DoesNotContain(journey.Touchpoints.Values, touchpoint => touchpoint.AddedBy.Value == knownAs);
        Assert.False(journey.Participants.ContainsKey(new MemberId(knownAs)));
        Assert.Empty(await workshop.App.FindAsync(knownAs));
        other.AssertNoFaults();
    }

    private protected override Dictionary<string, string?> Storage => new() { ["Storage:ConnectionString"] = fixture.Azurite.ConnectionString };
}
