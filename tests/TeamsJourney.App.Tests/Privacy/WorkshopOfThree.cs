using System.Text.Json.Nodes;
using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>Pia leads Quint and Rosa through a journey, in the channel and in the tab.</summary>
internal sealed class WorkshopOfThree : IAsyncDisposable
{
    public const string Offering = "Rondreis";

    private readonly TokenIssuer _issuer;
    private readonly Dictionary<string, string?> _settings;

    private WorkshopOfThree(AppFixture app, TokenIssuer issuer, SmallTeam team, Dictionary<string, string?> settings) =>
        (App, _issuer, Team, _settings) = (app, issuer, team, settings);

    public AppFixture App { get; }

    public SmallTeam Team { get; }

    public TabCalls Tab { get; private set; } = null!;

    public string Journey { get; private set; } = "";

    /// <summary>The message with the card of step 1.</summary>
    public string Card { get; private set; } = "";

    /// <summary>A team at step 1.</summary>
    /// <param name="naming">Whether names are shown.</param>
    /// <param name="settings">Settings besides, such as where journeys are kept; the embedded store when absent.</param>
    /// <param name="time">The clock; the system's when absent.</param>
    /// <param name="language">What the journey speaks.</param>
    /// <param name="replace">Puts something else in the place of what reaches outside.</param>
    public static async Task<WorkshopOfThree> BeginAsync(
        string naming, Dictionary<string, string?>? settings = null, TimeProvider? time = null, Action<IServiceCollection>? replace = null, string language = "Dutch")
    {
        var team = new SmallTeam();
        var issuer = await TokenIssuer.StartAsync();
        issuer.Time = time ?? TimeProvider.System;
        var all = new Dictionary<string, string?>([.. issuer.Settings, .. settings ?? []]);
        var app = await AppFixture.StartAsync(settings: all, time: time, replace: replace);
        app.Connector.Members = team.Everyone;
        app.Connector.MessagePrefix = $"m{team.Mark}-";
        var workshop = new WorkshopOfThree(app, issuer, team, all);
        workshop.Card = await app.BeginTouchpointsAsync(team.Pia, Offering, new JsonObject { ["naming"] = naming, ["language"] = language });
        workshop.Journey = (string)app.Connector.Card(workshop.Card)!.Button("touchpoint/add")["data"]!["journey"]!;
        workshop.Tab = new TabCalls(app, issuer, workshop.Journey);
        return workshop;
    }

    /// <summary>Another instance of the service on the same store.</summary>
    public Task<AppFixture> StartAnotherAsync() => AppFixture.StartAsync(settings: _settings, connector: App.Connector, idPrefix: "other");

    /// <summary>Asks to delete the journey.</summary>
    public Task<System.Net.HttpStatusCode> DeleteAsync(Person person) => App.DeleteJourneyAsync(Journey, _issuer.TokenFor(person));

    /// <summary>Waits until everything that the journey asked for is done.</summary>
    public async Task RestAsync()
    {
        var outbox = App.Services.GetRequiredService<OutboxWorker>();
        await outbox.WhenQuietAsync(new JourneyId(Journey)).WaitAsync(FakeConnector.Patience);
    }

    /// <summary>Waits until the store knows so too of all journeys, and nothing more is written to them: their age counts from then on.</summary>
    public async Task SettleAsync()
    {
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var table = App.Services.GetRequiredService<TableClient>();
        while (await table.QueryAsync<TableEntity>(cancellationToken: patience.Token).AnyAsync(row => row.RowKey.StartsWith("o-", StringComparison.Ordinal), patience.Token))
        {
            await again.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>Waits until no row of the journey holds a text, and nothing is left to rewrite.</summary>
    public async Task GoneAsync(string text)
    {
        using var patience = new CancellationTokenSource(2 * FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        var table = App.Services.GetRequiredService<TableClient>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {"j-" + Journey}");
        for (var isLeft = true; isLeft; await again.WaitForNextTickAsync(patience.Token))
        {
            isLeft = false;
            await foreach (var row in table.QueryAsync<TableEntity>(filter, cancellationToken: patience.Token))
            {
                isLeft |= row.RowKey.StartsWith("o-anonymise", StringComparison.Ordinal) || $"{row.GetString("Data")}".Contains(text, StringComparison.OrdinalIgnoreCase);
            }
        }
    }

    /// <summary>What stands in the channel besides the notice that a journey was deleted.</summary>
    public IReadOnlyList<string> Left => [.. App.Connector.Messages.Where(message => !IsNotice(message.Activity)).Select(message => message.Id)];

    /// <summary>How often the channel says that its journey was deleted.</summary>
    public int Notices => App.Connector.Messages.Count(message => IsNotice(message.Activity));

    /// <summary>Waits until everything was tried that takes a deleted journey out of the channel.</summary>
    public Task TriedAsync() => App.Services.GetRequiredService<ChannelClearing>().WhenQuietAsync().WaitAsync(FakeConnector.Patience);

    /// <summary>The same, and looks whether it is noted that nothing of it stands there any more.</summary>
    public async Task ClearedAsync()
    {
        await TriedAsync();
        var mark = await App.Services.GetRequiredService<TableClient>().GetEntityIfExistsAsync<TableEntity>("removing", Journey);
        Assert.True(!mark.HasValue || mark.Value!.GetString("Messages") is not { Length: > 0 }, $"These stand there: {(mark.HasValue ? mark.Value!.GetString("Messages") : "")}");
    }

    /// <summary>Whether a message says that a journey was deleted.</summary>
    public static bool IsNotice(JsonObject activity) => (string?)activity["summary"] is "Deze klantreis is verwijderd" or "This customer journey was deleted";

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await _issuer.DisposeAsync();
    }
}
