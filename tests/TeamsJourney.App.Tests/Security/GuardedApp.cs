using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Security;

/// <summary>The whole app on HTTP, as it runs in Teams: with an app id, so that only the connector's token lets an activity in.</summary>
public sealed class GuardedApp : IAsyncLifetime
{
    private AppFixture _app = null!;
    private int _ids;

    internal BotAuthority Authority { get; private set; } = null!;

    internal AppFixture App => _app;

    internal string ServiceUrl => _app.Connector.ServiceUrl.AbsoluteUri;

    /// <summary>A token that holds.</summary>
    internal Jwt Token => BotAuthority.TokenFor(ServiceUrl);

    public async Task InitializeAsync()
    {
        Authority = await BotAuthority.StartAsync();
        _app = await AppFixture.StartAsync(settings: Authority.Settings, time: TimeProvider.System, replace: PromptRefusals.Use);
    }

    public async Task DisposeAsync()
    {
        await _app.DisposeAsync();
        await Authority.DisposeAsync();
    }

    /// <summary>An activity that asks nothing of anyone outside.</summary>
    internal JsonObject Activity() => TeamsChannel.Journeys.Activity("conversationUpdate", Person.Sanne, _app.Connector.ServiceUrl, $"g:{Interlocked.Increment(ref _ids)}");
}
