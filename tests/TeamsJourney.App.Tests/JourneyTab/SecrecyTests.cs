using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Export;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.JourneyTab;

/// <summary>Before the reveal what someone answered reaches nobody else's browser: not by any address, not in the live stream, not in a file.</summary>
public sealed class SecrecyTests : IAsyncLifetime
{
    private const string Secret = "kwispelgeheim";

    private TabApi _tab = null!;
    private string _id = null!;

    [Fact]
    public async Task No_address_gives_away_what_is_not_revealed()
    {
        var files = ExportFormat.All.Select(format => $"/api/journeys/{_id}/export/{format.Name}").ToList();
        string[] pages =
        [
            $"/api/journeys?channel={Uri.EscapeDataString(TabApi.Channel)}", $"/api/journeys/{_id}", $"/api/journeys/{_id}/people", $"/api/journeys/{_id}/waiting", "/api/journeys/example",
            $"/api/journeys/{_id}/mine", $"/api/journeys/mine?channel={Uri.EscapeDataString(TabApi.Channel)}",
        ];
        AssertAllReadable([.. pages, .. files, $"/api/journeys/{_id}/live"]);
        string?[] callers = [_tab.Issuer.TokenFor(Person.Sanne), _tab.Issuer.TokenFor(Person.Team[2]), _tab.Issuer.TokenFor(Person.Stranger), null];
        Dictionary<string, string> before = [];
        foreach (var (index, address) in callers.SelectMany((_, index) => files.Select(address => (index, address))))
        {
            before[$"{index} {address}"] = Convert.ToHexString(SHA256.HashData(await BytesAsync(address, callers[index])));
        }

        await AnswerAsync();

        foreach (var (index, token) in callers.Index())
        {
            foreach (var address in pages)
            {
                Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(await BytesAsync(address, token)), StringComparison.Ordinal);
            }

            foreach (var address in files)
            {
                // Not only the words: a file is the same, whatever was answered.
                Assert.Equal((address, before[$"{index} {address}"]), (address, Convert.ToHexString(SHA256.HashData(await BytesAsync(address, token)))));
            }
        }

        Assert.Contains(Secret, (await _tab.ReadAsync(Person.Bob, _id))["me"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_of_someone_else_answers_without_it()
    {
        await AnswerAsync();

        foreach (var person in (Person[])[Person.Sanne, Person.Team[2]])
        {
            var done = await _tab.SendAsync(person, _id, new() { ["do"] = "participant/done", ["step"] = "experience", ["isDone"] = true });
            var again = await _tab.SendAsync(person, _id, Answer("Iets anders"));
            var refused = await _tab.SendAsync(person, _id, new() { ["do"] = "step/next", ["from"] = "experience" });

            foreach (var answer in (HttpResponseMessage[])[done, again, refused])
            {
                Assert.DoesNotContain(Secret, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task The_live_stream_has_numbers_only()
    {
        using var request = TabApi.Request(HttpMethod.Get, $"/api/journeys/{_id}/live", _tab.Issuer.TokenFor(Person.Sanne));
        using var live = await _tab.App.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var lines = new StreamReader(await live.Content.ReadAsStreamAsync());
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        await AnswerAsync();
        var version = (await _tab.ReadAsync(Person.Bob, _id))["version"]!.GetValue<long>();

        for (var line = ""; line != $"data: {version}";)
        {
            line = await lines.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException("The stream ended.");
            Assert.Matches("^(event: version|data: [0-9]+|)$", line);
        }
    }

    [Fact]
    public async Task After_the_reveal_everyone_reads_it()
    {
        await AnswerAsync();
        await TabApi.OkAsync(await _tab.SendAsync(Person.Sanne, _id, new() { ["do"] = "experience/reveal" }));

        Assert.Contains(Secret, (await _tab.ReadAsync(Person.Team[2], _id)).ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(Secret, Encoding.UTF8.GetString(await BytesAsync($"/api/journeys/{_id}/export/json", _tab.Issuer.TokenFor(Person.Team[2]))), StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        _tab = await TabApi.StartAsync(new StoppedClock());
        _id = await _tab.BeginAsync(until: "experience");
    }

    public async Task DisposeAsync() => await _tab.DisposeAsync();

    private static JsonObject Answer(string thought) => new()
    {
        ["do"] = "experience/save",
        ["touchpoint"] = "t1",
        ["thought"] = thought,
        ["valence"] = "negative",
        ["emotions"] = new JsonArray("angry"),
        ["verdict"] = "au",
        ["evidence"] = "askedCustomers",
    };

    private async Task AnswerAsync()
    {
        await TabApi.OkAsync(await _tab.SendAsync(Person.Bob, _id, Answer(Secret)));
        await TabApi.OkAsync(await _tab.SendAsync(Person.Bob, _id, new() { ["do"] = "customer-words/add", ["touchpoint"] = "t1", ["words"] = $"{Secret} van een klant" }));
    }

    // A file that packs others is read by what is in it.
    private async Task<byte[]> BytesAsync(string address, string? token)
    {
        using var answer = await _tab.GetAsync(address, token);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        if (bytes.AsSpan().StartsWith("%PDF-"u8))
        {
            // Each has ids and a date of its own, whatever is in it.
            return Encoding.Latin1.GetBytes(Regex.Replace(
                Encoding.Latin1.GetString(bytes), @"/ID\s*\[.*?\]|/(Mod|Creation)Date\s*\(.*?\)|/[A-Z]{6}\+|<xmp:\w+Date>.*?<|uuid:[0-9a-f-]+", "", RegexOptions.Singleline | RegexOptions.IgnoreCase));
        }

        if (!answer.IsSuccessStatusCode || !bytes.AsSpan().StartsWith("PK"u8))
        {
            return answer.IsSuccessStatusCode ? bytes : Encoding.UTF8.GetBytes(answer.StatusCode.ToString());
        }

        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var all = new MemoryStream();
        foreach (var entry in archive.Entries)
        {
            await using var content = entry.Open();
            await content.CopyToAsync(all);
        }

        return all.ToArray();
    }

    // A new address has to be held against this too.
    private void AssertAllReadable(IEnumerable<string> tried)
    {
        var routes = _tab.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith("/api/journeys", StringComparison.Ordinal))
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET"))
            .Select(route => route.RoutePattern.RawText!.TrimEnd('/'));
        var known = tried.Select(address => address.Split('?')[0].Replace(_id, "{id}", StringComparison.Ordinal))
            .Select(address => address.Contains("/export/", StringComparison.Ordinal) ? "/api/journeys/{id}/export/{format}" : address);
        Assert.Equal(routes.Order(StringComparer.Ordinal), known.Distinct().Order(StringComparer.Ordinal));
    }

    // Files say when they were made; tokens are of today.
    private sealed class StoppedClock : TimeProvider
    {
        private readonly DateTimeOffset _now = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
