using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>A person's own data: all of it, and nothing of anybody else.</summary>
public sealed class OwnDataTests : IAsyncLifetime
{
    private WorkshopOfThree _workshop = null!;
    private string _touchpoint = "";

    private TabCalls Tab => _workshop.Tab;

    private SmallTeam Team => _workshop.Team;

    [Fact]
    public async Task Everything_that_someone_did_is_in_it_in_order()
    {
        var own = (await Tab.OwnAsync(Team.Quint))!;

        var done = own["contributions"]!.AsArray().Select(one => (string)one!["what"]!).ToList();
        Assert.Equal(await StoredAsync((string)own["knownAs"]!), done);
        Assert.Superset(new HashSet<string> { "participant-joined", "touchpoint-added", "done-said", "experience-saved", "voted", "improvement-saved" }, done.ToHashSet());
        Assert.All(["Ik bel met de winkel", "Niemand neemt op", "Zelf opnemen"], text => Assert.Contains(text, own["contributions"]!.ToJsonString(), StringComparison.Ordinal));
        Assert.Equal("Vaker opnemen", (string)Assert.Single(own["owns"]!.AsArray())!["title"]!);
        Assert.Single(own["nudgedAt"]!.AsArray());
        Assert.Equal((Team.Quint.Name, "Rondreis", true, false), ((string)own["name"]!, (string)own["offering"]!, (bool)own["isFacilitator"]!, (bool)own["isAnonymous"]!));
    }

    [Fact]
    public async Task Nobody_else_is_in_it()
    {
        List<(Person Person, JsonObject Own)> all = [];
        foreach (var person in Team.Everyone)
        {
            all.Add((person, (await Tab.OwnAsync(person))!));
        }

        foreach (var (person, own) in all)
        {
            var others = all.Where(one => one.Person != person).SelectMany(one => new[] { one.Person.Name, one.Person.ObjectId, one.Person.Id, (string)one.Own["knownAs"]! });
            Assert.All(others, other => Assert.DoesNotContain(other, own.ToJsonString(), StringComparison.OrdinalIgnoreCase));
        }

        Assert.DoesNotContain("Dat zegt Rosa", all.Single(one => one.Person == Team.Quint).Own.ToJsonString(), StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        _workshop = await WorkshopOfThree.BeginAsync("Named");
        await Tab.DoAsync(Team.Pia, "participant/nudge", new() { ["step"] = "touchpoints" });
        await _workshop.App.AddTouchpointAsync(Team.Quint, _workshop.Card, "Ik bel met de winkel");
        _touchpoint = (string)(await Tab.JourneyAsync(Team.Pia))["touchpoints"]![0]!["id"]!;
        await Tab.DoAsync(Team.Quint, "participant/done", new() { ["step"] = "touchpoints", ["isDone"] = true });
        await Tab.NextAsync(Team.Pia, "touchpoints");
        await Tab.NextAsync(Team.Pia, "channels");
        await Tab.AnswerAsync(Team.Quint, _touchpoint, "Niemand neemt op");
        await Tab.AnswerAsync(Team.Rosa, _touchpoint, "Dat zegt Rosa");
        await Tab.DoAsync(Team.Pia, "experience/reveal");
        await Tab.NextAsync(Team.Pia, "experience");
        await Tab.DoAsync(Team.Quint, "pain/vote", new() { ["dots"] = new JsonObject { [_touchpoint] = 1 } });
        await ImproveAsync(Team.Quint, "other", "Zelf opnemen", Team.Rosa);
        await ImproveAsync(Team.Pia, "own", "Vaker opnemen", Team.Quint);
        await Tab.DoAsync(Team.Pia, "journey/hand-over", new() { ["to"] = await KeyOfAsync(Team.Quint) });
    }

    public async Task DisposeAsync() => await _workshop.DisposeAsync();

    private async Task ImproveAsync(Person by, string id, string title, Person owner) => await Tab.DoAsync(by, "improvement/save", new()
    {
        ["improvement"] = id, ["touchpoint"] = _touchpoint, ["title"] = title, ["whys"] = new JsonArray(), ["cause"] = "serviceLevel",
        ["actions"] = new JsonArray(), ["cost"] = "small", ["effect"] = "large", ["owner"] = await KeyOfAsync(owner),
    });

    private async Task<string> KeyOfAsync(Person person) => (string)(await Tab.ReadAsync(Team.Pia, $"/api/journeys/{_workshop.Journey}/people"))["people"]!.AsArray()
        .Single(one => (string)one!["name"]! == person.Name)!["key"]!;

    // From the store itself, whatever the file makes of it.
    private async Task<IEnumerable<string>> StoredAsync(string knownAs) =>
        (await _workshop.App.Services.GetRequiredService<JourneyStore>().ReadAsync(new JourneyId(_workshop.Journey), 0, default)).Events
            .Where(one => one.Event.By.Value == knownAs).Select(one => EventJson.Write(one.Event).Name);
}
