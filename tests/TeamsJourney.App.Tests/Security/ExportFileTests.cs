using System.Net;
using System.Text;
using System.Text.Json;
using TeamsJourney.App.Export;
using TeamsJourney.App.Tests.Export;
using HostileJourneys = TeamsJourney.App.Tests.Export.Journeys;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Files that are taken along, and those that are brought in, over HTTP: what they hold does nothing in a browser or in another tool.</summary>
public sealed class ExportFileTests(SignedInApp signedIn) : IClassFixture<SignedInApp>, IAsyncLifetime
{
    private string _hostile = "";

    public static TheoryData<string> Formats => [.. ExportFormat.All.Select(format => format.Name)];

    public async Task InitializeAsync() => _hostile = JsonDocument.Parse((await ImportAsync(Taken.Along("json", HostileJourneys.HostileAsKept()), "hostile")).Body).RootElement.GetProperty("id").GetString()!;

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task A_file_of_hostile_texts_is_kept_and_never_opened_in_our_place(string format)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/journeys/{_hostile}/export/{format}", UriKind.Relative)) { Headers = { Authorization = new("Bearer", signedIn.Signed(Bob)) } };
        using var response = await signedIn.App.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.DoesNotMatch(@"[/\\<>:""|?*\p{C}]", response.Content.Headers.ContentDisposition.FileNameStar!);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.NotEqual("text/html", response.Content.Headers.ContentType!.MediaType);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        if (format is "svg" or "mermaid")
        {
            Assert.DoesNotContain("<script", Encoding.UTF8.GetString(bytes), StringComparison.OrdinalIgnoreCase);
        }

        if (format.StartsWith("poster", StringComparison.Ordinal) || format.StartsWith("blank", StringComparison.Ordinal))
        {
            // What a PDF could do by itself.
            Assert.DoesNotMatch("/(JavaScript|JS|OpenAction|Launch|SubmitForm|EmbeddedFile|RichMedia|AA) ?[/<(\\[\\d]", Encoding.Latin1.GetString(bytes));
        }

        signedIn.App.AssertNoFaults();
    }

    [Theory]
    [InlineData("\"offering\": \"", "\"tenantId\": \"other\", \"offering\": \"")]
    [InlineData("\"offering\": \"", "\"facilitator\": \"00000000-0000-0000-0000-000000000001\", \"offering\": \"")]
    [InlineData("\"version\": 1", "\"version\": 2")]
    [InlineData("\"version\": 1", "\"version\": 1e999")]
    [InlineData("\"votes\": 0", "\"votes\": 2147483647")]
    [InlineData("\"votes\": 0", "\"votes\": -1")]
    [InlineData("\"answers\": ", "\"answers\": 214748364")]
    [InlineData("\"parkedBecause\"", "\"$ref\"")]
    public async Task A_file_that_says_more_or_other_than_the_format_knows_is_refused_whole(string from, string to)
    {
        var file = Encoding.UTF8.GetString(Taken.Along("json", Taken.Example));
        Assert.Contains(from, file, StringComparison.Ordinal);

        var (status, _) = await ImportAsync(Encoding.UTF8.GetBytes(file.Replace(from, to, StringComparison.Ordinal)), "other");

        Assert.Contains(status, new[] { HttpStatusCode.BadRequest, HttpStatusCode.Conflict });
    }

    [Fact]
    public async Task Someone_outside_the_team_brings_nothing_in()
    {
        using var content = new ByteArrayContent(Taken.Along("json", Taken.Example));
        var (status, body) = await signedIn.AskAsync(HttpMethod.Post, $"/api/journeys/import?channel={SignedInApp.Channel}&request=stranger", $"Bearer {signedIn.Signed(Stranger)}", content);
        using var again = new ByteArrayContent(Taken.Along("json", Taken.Example));
        var nowhere = await signedIn.AskAsync(HttpMethod.Post, "/api/journeys/import?channel=19:nowhere@thread.tacv2&request=stranger", $"Bearer {signedIn.Signed(Stranger)}", again);

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(Detail(nowhere.Body), Detail(body));
    }

    private static string Detail(string problem) => JsonDocument.Parse(problem).RootElement.GetProperty("detail").GetString()!;

    private async Task<(HttpStatusCode Status, string Body)> ImportAsync(byte[] file, string request)
    {
        using var content = new ByteArrayContent(file);
        return await signedIn.AskAsync(HttpMethod.Post, $"/api/journeys/import?channel={SignedInApp.Channel}&request={request}", $"Bearer {signedIn.Signed(Bob)}", content);
    }
}
