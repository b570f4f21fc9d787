using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.RateLimiting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.SignIn;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>
/// How much one person may ask of the tab's API: more than any tab asks in a busy workshop, less than a program that never tires, so that nobody
/// keeps the service from the others. Each instance counts for itself.
/// </summary>
internal sealed record RequestPace
{
    /// <summary>The policy of streams, which stay open.</summary>
    public const string Streams = "streams";

    /// <summary>The policy of files, some of which take a second of work.</summary>
    public const string Files = "files";

    // What a refused tab waits before it asks again, in seconds; it waits longer each time.
    private const int Patience = 1;

    /// <summary>Requests at once.</summary>
    public required int AtOnce { get; init; }

    /// <summary>Requests in each second besides.</summary>
    public required int PerSecond { get; init; }

    /// <summary>Streams that are open at the same time: one for each tab on each device.</summary>
    public required int OpenStreams { get; init; }

    /// <summary>Files that are made at the same time; as many more wait for their turn.</summary>
    public required int FilesAtOnce { get; init; }

    /// <summary>What holds for people.</summary>
    public static RequestPace Usual { get; } = new() { AtOnce = 1_000, PerSecond = 100, OpenStreams = 25, FilesAtOnce = 2 };

    /// <summary>Sets the limits; the API's addresses name the policies.</summary>
    public void Limit(RateLimiterOptions options)
    {
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => IsOfApi(http)
            ? RateLimitPartition.GetTokenBucketLimiter(Asker(http), _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = AtOnce,
                TokensPerPeriod = PerSecond,
                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            })
            : RateLimitPartition.GetNoLimiter(""));
        options.AddPolicy(Streams, http => Together(http, OpenStreams, waiting: 0));
        options.AddPolicy(Files, http => Together(http, FilesAtOnce, waiting: FilesAtOnce));
        options.OnRejected = async (rejected, _) =>
        {
            var http = rejected.HttpContext;
            using var spoken = Languages.Speak(Languages.CultureOf(TabCaller.Locale(http)));
            http.Response.Headers.RetryAfter = Patience.ToString(CultureInfo.InvariantCulture);
            await TabAnswer.TooMuch().ExecuteAsync(http);
        };
    }

    private static RateLimitPartition<string> Together(HttpContext http, int atOnce, int waiting) =>
        RateLimitPartition.GetConcurrencyLimiter(Asker(http), _ => new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = waiting });

    // Whoever gets so far is signed in.
    private static bool IsOfApi(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is { Policy: TabSignIn.Policy };

    private static string Asker(HttpContext http) => $"{TabCaller.TenantOf(http)} {http.Person().Member.Id}";
}
