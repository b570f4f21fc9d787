using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.JourneyTab.Api;
using TeamsJourney.App.Tests.Fixture;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Security;

/// <summary>Nobody keeps the service from the others by asking without end.</summary>
public sealed class RequestPaceTests : IAsyncLifetime
{
    private static readonly RequestPace Slow = new() { AtOnce = 20, PerSecond = 2, OpenStreams = 2, FilesAtOnce = 1 };

    private TokenIssuer _issuer = null!;
    private AppFixture _app = null!;
    private string _journey = "";

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _app = await AppFixture.StartAsync(settings: _issuer.Settings, time: TimeProvider.System, replace: services => services.AddSingleton(Slow));
        var card = await _app.BeginTouchpointsAsync(Sanne);
        _journey = (string)_app.Connector.Card(card)!.Button("touchpoint/add")["data"]!["journey"]!;
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await _issuer.DisposeAsync();
    }

    [Fact]
    public async Task Who_asks_without_end_waits_while_others_are_answered_and_goes_on_afterwards()
    {
        var address = $"/api/journeys/{_journey}";
        var many = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => AskAsync(Bob, address)));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Sanne, address)).Status);
        Assert.Contains(many, answer => answer.Status is HttpStatusCode.OK);
        var refused = many.Where(answer => answer.Status is not HttpStatusCode.OK).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
            Assert.NotNull(answer.RetryAfter);
            Assert.Contains("\"tooMuch\"", answer.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("Rondreis", answer.Body, StringComparison.Ordinal);
        });
        await AnsweredAsync(() => AskAsync(Bob, address));
    }

    [Fact]
    public async Task Only_so_many_streams_of_one_person_are_open()
    {
        var address = $"/api/journeys/{_journey}/live";
        using var first = await OpenAsync(Bob, address);
        using var second = await OpenAsync(Bob, address);
        using (var third = await OpenAsync(Bob, address))
        {
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], [first.StatusCode, second.StatusCode, third.StatusCode]);
        }

        using (var others = await OpenAsync(Sanne, address))
        {
            Assert.Equal(HttpStatusCode.OK, others.StatusCode);
        }

        first.Dispose();
        await AnsweredAsync(async () =>
        {
            using var again = await OpenAsync(Bob, address);
            return new Seen(again.StatusCode, null, "");
        });
    }

    [Fact]
    public async Task Only_so_many_files_of_one_person_are_worked_on_and_a_file_that_never_comes_is_one()
    {
        var address = $"/api/journeys/{_journey}/export/csv";
        using var halves = new CancellationTokenSource();
        var underway = new[] { SendHalfAsync(halves.Token), SendHalfAsync(halves.Token) };
        await WaitForAsync(async () => (await AskAsync(Bob, address)).Status is HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(Sanne, address)).Status);

        await halves.CancelAsync();
        await Task.WhenAll(underway);
        await AnsweredAsync(() => AskAsync(Bob, address));
    }

    private sealed record Seen(HttpStatusCode Status, RetryConditionHeaderValue? RetryAfter, string Body);

    private async Task<Seen> AskAsync(Person person, string address)
    {
        using var answer = await OpenAsync(person, address);
        return new Seen(answer.StatusCode, answer.Headers.RetryAfter, await answer.Content.ReadAsStringAsync());
    }

    private Task<HttpResponseMessage> OpenAsync(Person person, string address) => _app.Http.SendAsync(Request(HttpMethod.Get, person, address), HttpCompletionOption.ResponseHeadersRead);

    private async Task SendHalfAsync(CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, Bob, "/api/journeys/import?channel=19%3Acx%40thread.tacv2&request=half");
        request.Content = new NeverComing();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _app.Http.SendAsync(request, cancellationToken));
    }

    private HttpRequestMessage Request(HttpMethod method, Person person, string address) => new(method, new Uri(address, UriKind.Relative))
    {
        Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _issuer.TokenFor(person)) },
    };

    private static Task AnsweredAsync(Func<Task<Seen>> ask) => WaitForAsync(async () => (await ask()).Status is HttpStatusCode.OK);

    private static async Task WaitForAsync(Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(FakeConnector.Patience);
        using var again = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await isSo())
        {
            await again.WaitForNextTickAsync(patience.Token);
        }
    }

    /// <summary>The beginning of a file, of which the rest is for ever on its way.</summary>
    private sealed class NeverComing : HttpContent
    {
        public NeverComing() => Headers.ContentType = new MediaTypeHeaderValue("application/json");

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync("{"u8.ToArray(), cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
