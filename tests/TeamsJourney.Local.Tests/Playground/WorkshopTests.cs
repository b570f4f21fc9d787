using TeamsJourney.Local.Conversations;

namespace TeamsJourney.Local.Tests.Playground;

/// <summary>The app with inline forms in Microsoft's Playground, the one client here that is not ours.</summary>
public sealed class WorkshopTests
{
    [Fact]
    public async Task A_team_goes_through_all_four_steps_and_publishes_with_inline_forms()
    {
        await using var run = await PlaygroundRun.StartAsync();
        var (sanne, amir, emma) = (run.As("sanne"), run.As("amir"), run.As("emma"));

        // The app says hello where it is added.
        await run.Driver.InstallAsync(Team.Journey.Id, CancellationToken.None);
        await sanne.LooksAtAsync("journey/create");

        await SetUpAsync(sanne);
        await AddTouchpointsAsync(sanne, amir, emma);
        await GoOnAsync(sanne, from: "touchpoint/add");
        await ChooseChannelsAsync(amir, emma);
        await GoOnAsync(sanne, from: "channel/questions");
        await TellExperiencesAsync(sanne, amir, emma);
        await RevealAsync(sanne);
        await GoOnAsync(sanne, from: "journey/facilitate");
        await ImproveAsync(sanne, amir, emma);
        await PublishAsync(run, sanne);

        await run.CheckAllPostedAsync();
    }

    private static async Task SetUpAsync(PersonInPlayground sanne)
    {
        await sanne.SaysAsync("nieuw");
        await sanne.PressesAsync("journey/create");
        await sanne.PressesAsync("journey/create", ("offering", "Rondreis door de VS"), ("targetGroup", "Gezin Bakker, eerste verre reis met twee tieners"), ("language", "Dutch"));
        Assert.Contains("✓", await sanne.ReadsAsync(), StringComparison.Ordinal);
        await sanne.LooksAtAsync("step/next", "Rondreis door de VS");
        Assert.Contains("Sanne de Vries", await sanne.ReadsAsync(), StringComparison.Ordinal);
        await sanne.PressesAsync("step/next");
    }

    private static async Task AddTouchpointsAsync(PersonInPlayground sanne, PersonInPlayground amir, PersonInPlayground emma)
    {
        await amir.LooksAtAsync("touchpoint/add");
        await amir.PressesAsync("touchpoint/add");
        await amir.PressesAsync("touchpoint/add another=true", ("text", "Ik zie een advertentie op Instagram"), ("phase", "orientation"));
        await amir.PressesAsync("touchpoint/add another=true", ("text", "Ik vergelijk reizen op de website"), ("phase", "comparison"));

        await emma.LooksAtAsync("touchpoint/add");
        await emma.PressesAsync("touchpoint/add");
        await emma.PressesAsync("touchpoint/add another=true", ("text", "Ik bel voor een offerte en wacht een kwartier"), ("phase", "buying"));

        await sanne.LooksAtAsync("touchpoint/add");
        await sanne.PressesAsync("touchpoint/add");
        await sanne.PressesAsync("touchpoint/add another=true", ("text", "Ik rijd door Utah met de routebeschrijving"), ("phase", "use"));
        Assert.Contains("Ik rijd door Utah", await sanne.ReadsAsync(), StringComparison.Ordinal);
        await sanne.PressesAsync("card/show");
        await sanne.PressesAsync("touchpoint/mine");
        Assert.Contains("Ik rijd door Utah", await sanne.ReadsAsync(), StringComparison.Ordinal);

        await sanne.LooksAtAsync("touchpoint/add", "Amir Haddad, Emma Clarke, Sanne de Vries");
    }

    // The facilitator's form says what is missing, here a phase without touchpoints, and asks for a yes.
    private static async Task GoOnAsync(PersonInPlayground sanne, string from)
    {
        await sanne.LooksAtAsync(from);
        await sanne.PressesAsync("journey/facilitate");
        await sanne.PressesAsync("step/next");
        await sanne.PressesAsync("step/next do=save", [.. sanne.Inputs("withEmptyPhases").Select(input => (input, "true"))]);
    }

    private static async Task ChooseChannelsAsync(PersonInPlayground amir, PersonInPlayground emma)
    {
        await amir.LooksAtAsync("channel/questions");
        await amir.PressesAsync("channel/questions");
        await amir.PressesAsync("channel/questions do=save", ("uses-Telephone", "true"), ("uses-SocialMedia", "true"), ("uses-Newsletter", "true"));
        await amir.PressesAsync("channel/gap channel=Newsletter");
        await amir.PressesAsync("channel/gap do=save", ("text", "Ik krijg een nieuwsbrief na mijn reis"), ("phase", "after-sales"));

        await emma.LooksAtAsync("touchpoint/list");
        await emma.PressesAsync("touchpoint/list");
        await emma.PressesAsync("touchpoint/channels");
        await emma.PressesAsync("touchpoint/channels do=save", ("channels", "SocialMedia"));
        Assert.Contains("✓", await emma.ReadsAsync(), StringComparison.Ordinal);
    }

    private static async Task TellExperiencesAsync(PersonInPlayground sanne, PersonInPlayground amir, PersonInPlayground emma)
    {
        foreach (var person in (PersonInPlayground[])[sanne, amir, emma])
        {
            await person.LooksAtAsync("experience/save");
            await person.PressesAsync("experience/save");
            while (person.Inputs("thought").Any())
            {
                // Calling and waiting hurts everyone; the rest is fine.
                var isPain = (await person.ReadsAsync()).Split('\n').Contains("Ik bel voor een offerte en wacht een kwartier");
                await person.PressesAsync("experience/save go=next", isPain
                    ? [("thought", "Niemand neemt op"), ("valence", "Negative"), ("emotions", "Irritated,Angry"), ("verdict", "Au"), ("evidence", "AskedCustomers")]
                    : [("thought", "Dat gaat vanzelf"), ("valence", "Positive"), ("emotions", "Happy"), ("verdict", "Neither"), ("evidence", "OwnShoes")]);
            }
        }

        // Nothing of what anyone said is on the shared card before the reveal.
        await sanne.LooksAtAsync("experience/save");
        Assert.DoesNotContain("Niemand neemt op", await sanne.ReadsAsync(), StringComparison.Ordinal);
    }

    private static async Task RevealAsync(PersonInPlayground sanne)
    {
        await sanne.PressesAsync("journey/facilitate");
        await sanne.PressesAsync("experience/reveal");
        await sanne.PressesAsync("experience/reveal do=save");
        await sanne.LooksAtAsync("", "Niemand neemt op");
    }

    private static async Task ImproveAsync(PersonInPlayground sanne, PersonInPlayground amir, PersonInPlayground emma)
    {
        foreach (var person in (PersonInPlayground[])[amir, emma])
        {
            await person.LooksAtAsync("pain/vote");
            await person.PressesAsync("pain/vote");
            await person.PressesAsync("pain/vote do=save", (person.Inputs("votes-").First(), "1"));
        }

        await sanne.LooksAtAsync("pain/list");
        await sanne.PressesAsync("pain/list");
        await sanne.PressesAsync("pain/show");
        await sanne.PressesAsync("improvement/save");
        await sanne.PressesAsync("improvement/save what=true", ("why1", "Iedereen is tegelijk met pauze"), ("cause", "ServiceLevel"));
        await sanne.PressesAsync("improvement/save do=save", ("title", "Bel binnen een uur terug"), ("actions", "Rooster maken\nTerugbelknop"), ("owner", sanne.Choice("owner", "Amir Haddad")), ("due", "2027-03-01"));
        Assert.Contains("Bel binnen een uur terug", await sanne.ReadsAsync(), StringComparison.Ordinal);
    }

    private static async Task PublishAsync(PlaygroundRun run, PersonInPlayground sanne)
    {
        await sanne.LooksAtAsync("planner/publish");
        await sanne.PressesAsync("planner/publish");
        await sanne.PressesAsync("planner/publish do=save");
        // The card links to each task as soon as that is there.
        await sanne.LooksAtAsync("", $"{run.Planner}planner#");

        var task = Assert.Single(await run.ReadTasksAsync());
        Assert.Equal("Bel binnen een uur terug", (string?)task["title"]);
        Assert.Equal("Amir Haddad", (string?)task["assignees"]![0]!["displayName"]);
    }
}
