using System.Net;
using Azure;
using Azure.Data.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Tests.Clock;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Hosting;

/// <summary><c>/health/ready</c>: whether the service can work, with a word for what it waits for.</summary>
public sealed class ReadinessTests
{
    [Fact]
    public async Task On_a_full_disk_people_are_told_nothing_is_damaged_and_it_goes_on_when_there_is_room()
    {
        using var folder = new TemporaryFolder();
        await using var tables = SqliteTables.Open(folder.File("full.db"), maxPages: 300);
        var table = tables.GetTableClient(Rows.TableName);
        var calendar = new ImpatientClock();
        await using var app = await AppFixture.StartAsync(time: calendar, replace: services => services.AddSingleton<TableClient>(table));
        var card = await app.BeginTouchpointsAsync(Sanne);
        var save = Journeys.StormTests.Save(await app.OpenTouchpointAsync(Bob, card));
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));

        var filled = await FillAsync(table);
        List<string> saved = [];
        var (number, isRefused) = (0, false);
        for (; number < 200 && !isRefused; number++)
        {
            var answer = await app.PressAsync(Bob, save, Workshop.Touchpoint($"Ik bel {number}"), card);
            isRefused = !answer.IsClosed;
            if (!isRefused)
            {
                saved.Add($"Ik bel {number}");
            }
            else
            {
                Assert.NotEmpty(answer.Text);
            }
        }

        Assert.True(isRefused, "The disk was never full.");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "store"), await app.AskReadyAsync(calendar));
        Assert.Equal(HttpStatusCode.OK, (await app.Http.GetAsync("/health/live")).StatusCode);

        foreach (var row in filled)
        {
            await table.DeleteEntityAsync("filled", row);
        }

        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
        Assert.True((await app.PressAsync(Bob, save, Workshop.Touchpoint("Er is weer plaats"), card)).IsClosed);
        Assert.Equal(saved.Append("Er is weer plaats").Order(), (await Journeys.StormTests.ReadAsync(app, save)).Touchpoints.Values.Select(touchpoint => touchpoint.Text).Order());
        // What could not be noted is tried again after longer and longer waits; a start looks at once.
        await app.RestartAsync(calendar);
        // A dot for each, or their number when there are many.
        var all = saved.Count < 12 ? new string('●', saved.Count + 1) : $"● {saved.Count + 1}";
        await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains(all, StringComparison.Ordinal), "all of them on the card");
    }

    [Fact]
    public async Task Something_that_could_not_be_brought_out_for_long_is_told_until_it_is()
    {
        var calendar = new ImpatientClock();
        await using var app = await AppFixture.StartAsync(time: calendar);
        var card = await app.BeginTouchpointsAsync(Sanne);
        app.Connector.Fault = (method, _) => method == "PUT" ? new ConnectorFault(503) : null;
        Assert.True((await app.AddTouchpointAsync(Bob, card, "Ik bel")).IsClosed);
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));

        calendar.Skip(TimeSpan.FromMinutes(41));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "outbox"), await app.AskReadyAsync(calendar));

        app.Connector.Fault = (_, _) => null;
        // A contribution shows what waited, and begins a new wait.
        Assert.True((await app.AddTouchpointAsync(Bob, card, "Ik mail")).IsClosed);
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
    }

    [Fact]
    public async Task A_clock_that_is_put_back_does_not_keep_an_old_answer()
    {
        var calendar = new ImpatientClock();
        await using var app = await AppFixture.StartAsync(time: calendar);
        var card = await app.BeginTouchpointsAsync(Sanne);
        app.Connector.Fault = (method, _) => method == "PUT" ? new ConnectorFault(503) : null;
        Assert.True((await app.AddTouchpointAsync(Bob, card, "Ik bel")).IsClosed);
        calendar.Skip(TimeSpan.FromHours(1));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "outbox"), await app.AskReadyAsync(calendar));

        calendar.Skip(TimeSpan.FromHours(-1));
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
    }

    [Fact]
    public async Task Without_the_keys_by_which_Teams_is_known_it_is_not_ready()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var authority = builder.Build();
        var isUp = false;
        authority.MapGet("/metadata", (HttpRequest request) => isUp
            ? Results.Json(new Dictionary<string, object> { ["issuer"] = "https://issuer.example", ["jwks_uri"] = $"http://{request.Host}/keys", ["id_token_signing_alg_values_supported"] = new[] { "RS256" } })
            : Results.StatusCode(503));
        authority.MapGet("/keys", () => Results.Json(new { keys = new[] { new { kty = "RSA", kid = "k1", n = "AQAB", e = "AQAB", endorsements = new[] { "msteams" } } } }));
        await authority.StartAsync();
        var calendar = new ImpatientClock();
        await using var app = await AppFixture.StartAsync(time: calendar, settings: new()
        {
            ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppId"] = "22222222-2222-2222-2222-222222222222", ["MicrosoftAppTenantId"] = TeamsChannel.Tenant,
            ["MicrosoftAppPassword"] = "not-a-secret", ["Bot:OpenIdMetadata"] = authority.Urls.First() + "/metadata", ["Bot:TokenIssuer"] = "https://issuer.example",
            ["Bot:ConnectorScope"] = "https://scope.example/.default",
        });

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "keys"), await app.AskReadyAsync(calendar));
        isUp = true;
        // After a failure the keys are not asked for at once again.
        calendar.Pass(TimeSpan.FromSeconds(10));
        Assert.Equal((HttpStatusCode.OK, "ready"), await app.AskReadyAsync(calendar));
    }

    private static async Task<List<string>> FillAsync(TableClient table)
    {
        List<string> rows = [];
        foreach (var size in new[] { 30_000, 3_000, 300 })
        {
            try
            {
                for (; ; rows.Add($"{rows.Count:d5}"))
                {
                    await table.AddEntityAsync(new TableEntity("filled", $"{rows.Count:d5}") { ["Binary"] = new byte[size] });
                }
            }
            catch (RequestFailedException full) when (full.Status is 507)
            {
                // Smaller ones still fit.
            }
        }

        return rows;
    }
}
