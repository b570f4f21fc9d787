using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Privacy.Keys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.JourneyTab;
using TeamsJourney.Core.Journeys;
using static TeamsJourney.App.Tests.Fixture.Person;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>What a store holds in the place of people leads nowhere without the key, and not from one journey to another.</summary>
public sealed class PseudonymTests : IAsyncLifetime
{
    private TokenIssuer _issuer = null!;

    [Fact]
    public async Task One_person_has_one_name_in_a_journey_and_another_in_every_other()
    {
        await using var app = await AppFixture.StartAsync(settings: _issuer.Settings);
        var (here, there) = (await BeginAsync(app, "Rondreis", TeamsChannel.Journeys), await BeginAsync(app, "Kast", TeamsChannel.Other));

        Assert.Equal(await KnownAsAsync(app, here), await KnownAsAsync(app, here));
        Assert.NotEqual(await KnownAsAsync(app, here), await KnownAsAsync(app, there));
    }

    [Fact]
    public async Task Another_key_gives_other_names_and_recognises_other_requests()
    {
        List<string> causes = [];
        foreach (var key in new[] { PrivacyKey.Make(), PrivacyKey.Make() })
        {
            await using var app = await AppFixture.StartAsync(settings: new(_issuer.Settings) { ["Privacy:Key"] = Convert.ToBase64String(key) });
            var id = await BeginAsync(app, "Rondreis", TeamsChannel.Journeys);
            // Whoever has the store may know who pressed what, and with which id Teams brought it.
            causes.Add((await app.Services.GetRequiredService<JourneyStore>().ReadAsync(new JourneyId(id), 0, default)).Events[0].Cause);
        }

        Assert.Equal(2, causes.Distinct().Count());
    }

    public async Task InitializeAsync() => _issuer = await TokenIssuer.StartAsync();

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    private async Task<string> BeginAsync(AppFixture app, string offering, TeamsChannel place)
    {
        await app.BeginTouchpointsAsync(Sanne, offering, place: place);
        return await At(app).OnlyJourneyAsync(place.ConversationId.Split(';')[0]);
    }

    private async Task<string> KnownAsAsync(AppFixture app, string journey) =>
        (string)(await TabPerson.OkAsync(await At(app).GetAsync($"/api/journeys/{journey}/mine")))["journeys"]![0]!["knownAs"]!;

    private TabPerson At(AppFixture app) => new(app, _issuer.TokenFor(Sanne));
}
