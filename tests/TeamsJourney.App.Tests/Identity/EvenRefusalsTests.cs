using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.JourneyTab;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Identity;

/// <summary>How long it takes to hear that something is not there.</summary>
public sealed class EvenRefusalsTests
{
    [Fact]
    public async Task Nobody_learns_from_the_clock_whether_a_journey_is_there()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        await using var app = await AppFixture.StartAsync(settings: issuer.Settings, time: TimeProvider.System);
        await app.BeginTouchpointsAsync(Sanne);

        var stranger = new TabPerson(app, issuer.TokenFor(Stranger));
        // A made-up id needs no roster at all, and takes as long as one that does. The shortest of a few: the first is slow by itself.
        var shortest = TimeSpan.MaxValue;
        for (var number = 0; number < 4; number++)
        {
            var began = TimeProvider.System.GetTimestamp();
            await stranger.GetAsync("/api/journeys/b3f1c2d4e5a6");
            shortest = new[] { shortest, TimeProvider.System.GetElapsedTime(began) }.Min();
        }

        Assert.True(shortest > TimeSpan.FromMilliseconds(450), $"{shortest}");
    }
}
