using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Tests.Export;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security.Fuzzing;

/// <summary>The tab's API under the same fire: mutated commands, addresses and files, by members and by a stranger.</summary>
public sealed class TabFuzzTests : IAsyncLifetime
{
    private const int Commands = 3_000;
    private const int Files = 300;
    private const int AtOnce = 10;

    private static readonly Person[] Callers = [Bob, Bob, Sanne, SecretJourney.Keepers[0], Stranger];

    private TokenIssuer _issuer = null!;
    private AppFixture _app = null!;
    private Watch _watch = null!;
    private Dictionary<Person, string> _tokens = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _app = await AppFixture.StartAsync(settings: _issuer.Settings, time: TimeProvider.System, replace: PromptRefusals.Use);
        _tokens = Callers.Distinct().ToDictionary(person => person, person => _issuer.TokenFor(person));
        _watch = new Watch(_app);
        // Makes the channel known, as the first words there do.
        await _app.SayAsync(Bob, "status");
        await _watch.BeginAsync();
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Mutated_commands_and_addresses_change_only_what_the_caller_may_change_and_reveal_nothing()
    {
        const int Seed = 20260826;
        string[] words = [.. TabSeeds.Names, "t1", "t2", "new", SecretJourney.Keepers[0].ObjectId];
        var mutation = new Mutation(Seed, ["serviceUrl"], words);
        for (var sent = 0; sent < Commands; sent += AtOnce)
        {
            var person = Callers[mutation.Next(Callers.Length)];
            var bodies = Enumerable.Range(0, AtOnce).Select(number => Body(mutation, TabSeeds.Command(mutation, $"r{sent + number}", mayEnd: person != Sanne))).ToList();
            var addresses = Enumerable.Range(0, 4).Select(_ => TabSeeds.Address(mutation, _watch.Secret.Id.Value)).ToList();
            try
            {
                await SendAsync(
                    person,
                    [.. bodies.Select(body => Request(HttpMethod.Post, $"/api/journeys/{_watch.Secret.Id}/commands", person, body)), .. addresses.Select(address => Request(HttpMethod.Get, address, person, null))]);
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {Seed}, commands {sent} to {sent + AtOnce - 1} of {person.Name}:\n{string.Join('\n', bodies.Select(Encoding.UTF8.GetString).Concat(addresses))}", failure);
            }
        }

        Assert.InRange(_watch.Events, 50, int.MaxValue);
        await AssertHealthyAsync();
    }

    [Fact]
    public async Task Mutated_files_become_a_journey_or_are_refused_and_change_no_other()
    {
        const int Seed = 20260827;
        var mutation = new Mutation(Seed, [], ["touchpoint1", "own", "orientation", "phase1"]);
        var file = JsonNode.Parse(Taken.Along("json", Taken.Example))!.AsObject();
        var made = 0;
        for (var number = 0; number < Files; number++)
        {
            var person = Callers[mutation.Next(Callers.Length)];
            // Half of them with other texts only, so that some are still files.
            var body = number % 2 == 0 ? mutation.Of(file) : mutation.OfTexts(file);
            try
            {
                using var request = Request(HttpMethod.Post, $"/api/journeys/import?channel={Uri.EscapeDataString(SecretJourney.Place.ChannelId)}&request=f{number}", person, body);
                using var response = await _app.Http.SendAsync(request);
                var text = await response.Content.ReadAsStringAsync();
                Assert.InRange((int)response.StatusCode, 200, 499);
                Assert.True(person != Stranger || !response.IsSuccessStatusCode, "A stranger brought a journey in.");
                if (response.IsSuccessStatusCode)
                {
                    made++;
                    await AssertWholeAsync((string)JsonNode.Parse(text)!["id"]!, person);
                }

                await _watch.VerifyChangesAsync(new HashSet<string>());
                _app.AssertNoFaults();
            }
            catch (Exception failure)
            {
                throw new InvalidOperationException($"Seed {Seed}, file {number} of {person.Name}:\n{Encoding.UTF8.GetString(body)}", failure);
            }
        }

        // Some were still journeys.
        Assert.InRange(made, 5, Files);
        await AssertHealthyAsync();
    }

    // True ones among them, as from a team at work.
    private static byte[] Body(Mutation mutation, JsonObject command) => mutation.Next(4) == 0 ? Encoding.UTF8.GetBytes(command.ToJsonString()) : mutation.Of(command);

    // What came in can be shown and taken along again, and its events read back: no value got in that breaks later.
    private async Task AssertWholeAsync(string id, Person person)
    {
        Assert.NotNull(await _app.Services.GetRequiredService<JourneyDesk>().FindAsync(new JourneyId(id), CancellationToken.None));
        foreach (var address in new[] { "", "/export/json", "/export/svg", "/export/csv", "/export/mermaid" })
        {
            using var request = Request(HttpMethod.Get, $"/api/journeys/{id}{address}", person, null);
            using var response = await _app.Http.SendAsync(request);
            Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {address}");
        }
    }

    private async Task SendAsync(Person person, IReadOnlyList<HttpRequestMessage> requests)
    {
        var answers = await Task.WhenAll(requests.Select(async request =>
        {
            using (request)
            {
                using var response = await _app.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                // Of a stream that never ends the beginning says enough.
                return (response.StatusCode, Body: response.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()));
            }
        }));
        var isRevealed = await _watch.IsRevealedAsync();
        foreach (var (status, body) in answers)
        {
            Assert.InRange((int)status, 200, 499);
            Assert.True(person != Stranger || !body.Contains("Rondreis", StringComparison.Ordinal), body);
            _watch.VerifyOutgoing(body, person.ObjectId, isRevealed);
        }

        _app.AssertNoFaults();
        await _watch.VerifyChangesAsync(new HashSet<string>(StringComparer.Ordinal) { person.ObjectId });
    }

    private async Task AssertHealthyAsync()
    {
        Assert.True((await _app.Http.GetAsync("/health/ready")).IsSuccessStatusCode);
        foreach (var call in _app.Connector.Calls)
        {
            _watch.VerifyOutgoing(call.Activity.ToJsonString(), reader: "");
        }

        Assert.DoesNotContain(_app.LogLines, line => SecretJourney.SecretsIn(line).Any());
    }

    private HttpRequestMessage Request(HttpMethod method, string address, Person person, byte[]? body) => new(method, new Uri(address, UriKind.Relative))
    {
        Content = body is null ? null : new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _tokens[person]) },
    };
}
