using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Security;

/// <summary>The whole app on HTTP, with a tab to which people sign in, and a journey in its channel.</summary>
public sealed class SignedInApp : IAsyncLifetime
{
    internal const string Channel = "19:cx@thread.tacv2";

    private readonly RSA _attackersKey = RSA.Create(2048);

    internal TokenIssuer Issuer { get; private set; } = null!;

    internal AppFixture App { get; private set; } = null!;

    internal string JourneyId { get; private set; } = "";

    internal Attacker Attacker => new(Issuer.Key, _attackersKey, $"{Issuer.Address}elsewhere");

    public async Task InitializeAsync()
    {
        Issuer = await TokenIssuer.StartAsync();
        App = await AppFixture.StartAsync(settings: Issuer.Settings, time: TimeProvider.System, replace: PromptRefusals.Use);
        var card = await App.BeginTouchpointsAsync(Person.Sanne);
        JourneyId = (string)App.Connector.Card(card)!.Button("touchpoint/add")["data"]!["journey"]!;
    }

    public async Task DisposeAsync()
    {
        await App.DisposeAsync();
        await Issuer.DisposeAsync();
        _attackersKey.Dispose();
    }

    /// <summary>A token as Entra issues it to the tab; everything about it can be changed.</summary>
    internal Jwt TokenFor(Person person)
    {
        var now = TimeProvider.System.GetUtcNow();
        return new(
            new JsonObject { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = "key" },
            new JsonObject
            {
                ["iss"] = Issuer.Issuer(TeamsChannel.Tenant),
                ["aud"] = TokenIssuer.ClientId,
                ["oid"] = person.ObjectId,
                ["tid"] = TeamsChannel.Tenant,
                ["name"] = person.Name,
                ["scp"] = "access_as_user",
                ["ver"] = "2.0",
                ["nbf"] = now.AddMinutes(-1).ToUnixTimeSeconds(),
                ["exp"] = now.AddHours(1).ToUnixTimeSeconds(),
            });
    }

    internal string Signed(Person person) => TokenFor(person).SignedBy(Issuer.Key);

    /// <summary>Asks something of the tab's API.</summary>
    internal async Task<(HttpStatusCode Status, string Body)> AskAsync(HttpMethod method, string address, string? authorization, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(address, UriKind.Relative)) { Content = content };
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue("nl-NL"));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using var response = await App.Http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
