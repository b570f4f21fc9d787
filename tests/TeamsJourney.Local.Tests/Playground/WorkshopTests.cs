using TeamsJourney.Local.Conversations;

namespace TeamsJourney.Local.Tests.Playground;

/// <summary>The app with inline forms in Microsoft's Playground, the one client here that is not ours.</summary>
public sealed class WorkshopTests
{
    [Fact]
    public async Task A_team_goes_through_the_workshop_with_inline_forms()
    {
        await using var run = await PlaygroundRun.StartAsync();
        var (sanne, amir, emma) = (run.As("sanne"), run.As("amir"), run.As("emma"));

        // The app says hello where it is added.
        await run.Driver.InstallAsync(Team.Journey.Id, CancellationToken.None);
        await sanne.LooksAtAsync("journey/create");

        await SetUpAsync(sanne);
        await AddTouchpointsAsync(run, sanne, amir, emma);
        await run.CheckAllPostedAsync();
    }

    private static async Task SetUpAsync(PersonInPlayground sanne)
    {
        await sanne.SaysAsync("nieuw");
        await sanne.PressesAsync("journey/create");
        await sanne.PressesAsync("journey/create", ("offering", "Rondreis door de VS"), ("targetGroup", "Gezin Bakker, eerste verre reis met twee tieners"), ("language", "Dutch"));
        await sanne.LooksAtAsync("step/next", "Rondreis door de VS");
        Assert.Contains("Sanne de Vries", await sanne.ReadsAsync(), StringComparison.Ordinal);
    }

    private static async Task AddTouchpointsAsync(PlaygroundRun run, PersonInPlayground sanne, PersonInPlayground amir, PersonInPlayground emma)
    {
        await sanne.PressesAsync("step/next");
        (string, string)[] another = [("another", "true")];

        await amir.LooksAtAsync("touchpoint/add");
        await amir.PressesAsync("touchpoint/add");
        await amir.PressesAsync("touchpoint/add", another, ("text", "Ik zie een advertentie op Instagram"), ("phase", "orientation"));
        await amir.PressesAsync("touchpoint/add", another, ("text", "Ik vergelijk reizen op de website"), ("phase", "comparison"));

        await emma.LooksAtAsync("touchpoint/add");
        await emma.PressesAsync("touchpoint/add");
        await emma.PressesAsync("touchpoint/add", another, ("text", "Ik bel voor een offerte en wacht"), ("phase", "buying"));

        await sanne.LooksAtAsync("touchpoint/add");
        await sanne.PressesAsync("touchpoint/add");
        await sanne.PressesAsync("touchpoint/add", another, ("text", "Ik rijd door Utah met de routebeschrijving"), ("phase", "use"));
        Assert.Contains("Ik rijd door Utah", await sanne.ReadsAsync(), StringComparison.Ordinal);

        await sanne.LooksAtAsync("touchpoint/add", "Amir Haddad, ");
    }
}
