using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect.Configuration;
using Microsoft.IdentityModel.Tokens;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.Api;

namespace TeamsJourney.App.JourneyTab.SignIn;

/// <summary>
/// Entra's keys: fetched by one for all who wait, and after a failure not again for a while, however many ask. Who cannot be known for want
/// of keys is told that the service is not available; they are not signed out.
/// </summary>
/// <param name="entra">Fetches them, keeps them, and renews them.</param>
/// <param name="time">The clock.</param>
/// <param name="logger">Hears that they could not be fetched.</param>
internal sealed partial class EntraKeys(IConfigurationManager<OpenIdConnectConfiguration> entra, TimeProvider time, ILogger<EntraKeys> logger)
    : BaseConfigurationManager, IConfigurationManager<OpenIdConnectConfiguration>
{
    // Entra's keys are some ten thousand characters.
    private const long LongestAnswer = 1024 * 1024;

    // People wait for it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(15);

    private readonly Lock _gate = new();
    private Task<OpenIdConnectConfiguration>? _asked;
    private long _askedAt;

    private bool AreMissing
    {
        get
        {
            lock (_gate)
            {
                return _asked is { IsCompletedSuccessfully: false };
            }
        }
    }

    /// <summary>How keys are fetched, and what is answered without them.</summary>
    /// <param name="bearer">The options.</param>
    /// <param name="time">The clock.</param>
    public static void Fetch(JwtBearerOptions bearer, TimeProvider time)
    {
        bearer.BackchannelTimeout = Timeout.InfiniteTimeSpan;
        // Entra does not redirect, and nobody else's keys are to be trusted.
        bearer.BackchannelHttpHandler = new BoundedAnswers(LongestAnswer, Patience, time, new OwnKeysOnly(OutsideWire.Make(), bearer));
        bearer.Events = new JwtBearerEvents { OnChallenge = ChallengeAsync };
    }

    /// <summary>What fetches them; unlike the one that the options make, it takes no answer without a key for an answer, which it would keep for half a day.</summary>
    public static IConfigurationManager<OpenIdConnectConfiguration> Fetching(JwtBearerOptions bearer) => new ConfigurationManager<OpenIdConnectConfiguration>(
        bearer.MetadataAddress,
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(bearer.Backchannel) { RequireHttps = bearer.RequireHttpsMetadata },
        new OpenIdConnectConfigurationValidator { MinimumNumberOfKeys = 1 })
    {
        RefreshInterval = bearer.RefreshInterval,
        AutomaticRefreshInterval = bearer.AutomaticRefreshInterval,
    };

    /// <inheritdoc/>
    public async Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) => await Ask().WaitAsync(cancel);

    /// <inheritdoc/>
    public override async Task<BaseConfiguration> GetBaseConfigurationAsync(CancellationToken cancel) => await GetConfigurationAsync(cancel);

    /// <inheritdoc/>
    public override void RequestRefresh() => entra.RequestRefresh();

    private Task<OpenIdConnectConfiguration> Ask()
    {
        lock (_gate)
        {
            if (_asked is { IsCompletedSuccessfully: false } && (!_asked.IsCompleted || time.GetElapsedTime(_askedAt) < PauseAfterFailure))
            {
                return _asked;
            }

            _askedAt = time.GetTimestamp();
            return _asked = FetchAsync();
        }
    }

    private async Task<OpenIdConnectConfiguration> FetchAsync()
    {
        try
        {
            // Not bound to the request that happened to ask.
            return await entra.GetConfigurationAsync(CancellationToken.None);
        }
        catch (Exception failure)
        {
            Log.NotFetched(logger, (failure.InnerException ?? failure).GetType().Name);
            throw;
        }
    }

    private static async Task ChallengeAsync(JwtBearerChallengeContext challenge)
    {
        if (challenge is { AuthenticateFailure: not null, Options.ConfigurationManager: EntraKeys { AreMissing: true } })
        {
            challenge.HandleResponse();
            using var _ = Languages.Speak(Languages.CultureOf(TabCaller.Locale(challenge.HttpContext)));
            await TabAnswer.Unavailable().ExecuteAsync(challenge.HttpContext);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Entra's keys, by which people are known in the tab, could not be fetched: {Failure}.")]
        public static partial void NotFetched(ILogger logger, string failure);
    }
}

/// <summary>Asks nobody but the authority itself: metadata that names keys elsewhere would let somebody else say who people are.</summary>
internal sealed class OwnKeysOnly(HttpMessageHandler inner, JwtBearerOptions bearer) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.RequestUri!.GetLeftPart(UriPartial.Authority) == new Uri(bearer.Authority!).GetLeftPart(UriPartial.Authority)
            ? base.SendAsync(request, cancellationToken)
            : throw new UnusableAnswerException("KeysElsewhere");
}
