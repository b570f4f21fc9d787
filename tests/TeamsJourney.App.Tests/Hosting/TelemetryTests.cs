using Microsoft.Extensions.DependencyInjection;
using Moq;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Telemetry;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Hosting;

/// <summary>Traces, metrics and logs by OTLP: what an operator needs, and nothing that people typed.</summary>
public sealed class TelemetryTests
{
    private const string Typed = "Zeemeermin", Secret = "eyJhbGciOiJSUzI1NiJ9.geheim.x";

    // In the addresses that we call; those of chats and of Planner name people in the same place.
    private const string ConversationAddress = "thread.tacv2";

    [Fact]
    public async Task It_tells_how_the_service_is_doing_and_never_what_people_typed_nor_names_nor_tokens()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        IReadOnlyCollection<string> console;
        await using (var app = await AppFixture.StartAsync(settings: collector.Settings, connector: connector))
        {
            var person = Sanne with { Name = "Wilhelmina Achterberg" };
            connector.Members = [person, .. Team];
            var card = await app.BeginTouchpointsAsync(person, $"{Typed} rondreis");
            var save = Journeys.StormTests.Save(await app.OpenTouchpointAsync(person, card));
            var failures = 0;
            connector.Fault = (method, _) => method == "PUT" && Interlocked.Increment(ref failures) == 1 ? new ConnectorFault(500, Code: "ServiceError") : null;
            var answer = await app.PostAsync(app.Activity(person, save, Workshop.Touchpoint($"Ik zie een {Typed}"), card, null, app.NewId()), Secret);
            Assert.True(answer.IsClosed, answer.Body);
            // What nobody knows the shape of is quoted nowhere either.
            await app.PostAsync(System.Text.Encoding.UTF8.GetBytes($"{{\"type\":\"{Typed}\",\"id\":[{{"), Secret);
            await app.SayAsync(person, $"{Typed}?");
            await app.Connector.WaitUntilAsync(_ => app.Connector.Card(card)!.AllText().Contains("Wilhelmina", StringComparison.Ordinal), "her name on the card, after another try");
            console = app.LogLines;
        }

        Assert.Contains("task/submit", collector.All("traces"), StringComparison.Ordinal);
        Assert.Contains("effect", collector.All("traces"), StringComparison.Ordinal);
        Assert.All(
            ["teamsjourney.turn.duration", "teamsjourney.outbox.effects", "teamsjourney.storage.transactions", "http.server.request.duration", "teamsjourney"],
            name => Assert.Contains(name, collector.All("metrics"), StringComparison.Ordinal));
        Assert.Contains("is tried again later: Teams answered", collector.All("logs"), StringComparison.Ordinal);
        foreach (var exported in new[] { "traces", "metrics", "logs" }.Select(collector.All).Append(string.Join('\n', console)))
        {
            Assert.All([Typed, "Wilhelmina", "Achterberg", "geheim", Sanne.ObjectId, Sanne.Id + "\"", ConversationAddress], word => Assert.DoesNotContain(word, exported, StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public async Task Of_an_exception_its_kind_and_place_go_out_and_not_its_words()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using (var app = await AppFixture.StartAsync(
            settings: collector.Settings,
            replace: services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<Azure.Data.Tables.TableClient>(services, new BrokenTable())))
        {
            await app.SayAsync(Sanne, "status");
        }

        Assert.Contains("A message could not be dealt with.", collector.All("logs"), StringComparison.Ordinal);
        Assert.Contains(nameof(NotSupportedException), collector.All("logs"), StringComparison.Ordinal);
        Assert.Contains(nameof(BrokenTable), collector.All("logs"), StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, collector.All("logs"), StringComparison.Ordinal);
        Assert.Contains("teamsjourney.turns.failed", collector.All("metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_span_known_tags_go_out_and_neither_others_nor_what_a_fault_says()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using (await AppFixture.StartAsync(settings: collector.Settings))
        {
            // As a library does that traces under the same name.
            using var span = AppMeter.Source.StartActivity("effect");
            span!.SetTag(AppMeter.Effect, "nudge").SetTag("url.full", $"https://graph.example/{Typed}");
            span.SetStatus(System.Diagnostics.ActivityStatusCode.Error, $"'{Typed}' was not understood.");
        }

        Assert.Contains("nudge", collector.All("traces"), StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, collector.All("traces"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_Teams_refuses_for_good_is_counted_as_given_up()
    {
        await using var collector = await OtlpReceiver.StartAsync();
        await using (var app = await AppFixture.StartAsync(settings: collector.Settings))
        {
            var card = await app.BeginTouchpointsAsync(Sanne);
            app.Connector.Fault = (method, _) => method == "PUT" ? new ConnectorFault(403) : null;
            await app.AddTouchpointAsync(Sanne, card, "Ik bel");
            await app.LoggedAsync("is given up: Teams answered 403");
            await app.Services.GetRequiredService<TeamsJourney.App.Outbox.OutboxWorker>().WhenQuietAsync(
                new((string)app.Connector.Card(card)!.Button("touchpoint/add")["data"]!["journey"]!)).WaitAsync(FakeConnector.Patience);
        }

        Assert.Contains("given-up", collector.All("metrics"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_is_no_address_stops_the_start_and_says_what_to_do() => Assert.Contains(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        (await Assert.ThrowsAsync<InvalidSettingException>(() => AppFixture.StartAsync(settings: new() { ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "collector" }))).Message,
        StringComparison.Ordinal);

    private sealed class BrokenTable : Azure.Data.Tables.TableClient
    {
        public override Task<Azure.Response<Azure.Data.Tables.Models.TableItem>> CreateIfNotExistsAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(Azure.Response.FromValue(new Azure.Data.Tables.Models.TableItem("journeys"), (Azure.Response)null!));

        public override Azure.AsyncPageable<T> QueryAsync<T>(string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
            throw new Azure.RequestFailedException(503, "Not now.");

        public override Task<Azure.NullableResponse<T>> GetEntityIfExistsAsync<T>(string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default) =>
            // The key is looked up at the start, which is to succeed.
            partitionKey == Rows.PrivacyPartition ? Task.FromResult(Mock.Of<Azure.NullableResponse<T>>(none => !none.HasValue)) : throw new NotSupportedException($"Someone typed {Typed}.");

        public override Task<Azure.Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default) => Task.FromResult<Azure.Response>(null!);

        public override Task<Azure.Response> UpsertEntityAsync<T>(T entity, Azure.Data.Tables.TableUpdateMode mode = Azure.Data.Tables.TableUpdateMode.Merge, CancellationToken cancellationToken = default) =>
            throw new NotSupportedException($"Someone typed {Typed}.");
    }
}
