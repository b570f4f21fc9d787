using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Security;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Identity;

/// <summary>When Teams does not tell who is in the team, nobody is taken to be, wherever people are known by a token.</summary>
public sealed class UnknownRosterTests(GuardedApp guarded) : IClassFixture<GuardedApp>
{
    [Fact]
    public async Task Nothing_begins_and_it_is_said_that_it_could_not_be_looked_up()
    {
        var connector = guarded.App.Connector;
        connector.Fault = (_, path) => path.EndsWith("pagedmembers", StringComparison.Ordinal) ? new ConnectorFault(403) : null;

        var asked = TeamsChannel.Journeys.Invoke(
            "task/fetch", Bob, new() { ["data"] = new JsonObject { ["verb"] = "journey/create", ["do"] = "open" } }, "m1", connector.ServiceUrl, guarded.App.NewId());
        var answer = await guarded.App.PostAsync(asked, guarded.Token.SignedBy(guarded.Authority.Key));

        Assert.Null(answer.Card);
        Assert.Contains("Teams vertelt me nu even niet wie er in dit team zitten.", answer.Text, StringComparison.Ordinal);
    }
}
