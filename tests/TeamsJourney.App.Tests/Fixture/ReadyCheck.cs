using System.Net;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Asks an app for its health, as whoever watches it does.</summary>
internal static class ReadyCheck
{
    // An answer holds for five.
    private static readonly TimeSpan UntilAskedAnew = TimeSpan.FromSeconds(6);

    /// <summary>What <c>/health/ready</c> answers now.</summary>
    public static async Task<(HttpStatusCode Status, string Word)> AskReadyAsync(this AppFixture app)
    {
        using var answer = await app.Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What it answers when it was not asked for a while.</summary>
    public static Task<(HttpStatusCode Status, string Word)> AskReadyAsync(this AppFixture app, ImpatientClock clock)
    {
        clock.Pass(UntilAskedAnew);
        return app.AskReadyAsync();
    }
}
