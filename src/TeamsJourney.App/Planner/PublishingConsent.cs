using Azure.Core;
using Azure.Identity;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>Whether someone lets us use their rights in Planner.</summary>
internal abstract record Consent
{
    private Consent()
    {
    }

    /// <summary>They do, or they need not be asked.</summary>
    public sealed record Given : Consent;

    /// <summary>Entra wants to ask the person first: to agree, or to prove once more who they are.</summary>
    /// <param name="Claims">What Entra wants to see, to be passed on as it is; empty without.</param>
    public sealed record Wanted(string Claims) : Consent;

    /// <summary>Entra does not accept our own registration: a matter for an administrator.</summary>
    public sealed record NotSetUp : Consent;

    /// <summary>Entra does not answer.</summary>
    public sealed record Unavailable : Consent;
}

/// <summary>Asks Entra, with a person's token for the tab, for that person's rights in Planner.</summary>
internal sealed partial class PublishingConsent(
    AppSettings settings, GraphAccess graph, EntraCredentials entra, LentRights rights, TimeProvider time, ILogger<PublishingConsent> logger)
{
    /// <summary>Has the rights lent by a person for a journey, where publishing needs them.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="by">The person.</param>
    /// <param name="userToken">Their token for the tab, which goes no further than Entra.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Consent> AskAsync(JourneyId journey, MemberId by, string userToken, CancellationToken cancellationToken)
    {
        if (settings.Planner.PublishAs is not PublishAs.Facilitator || graph.IsStandInWithoutTokens)
        {
            return new Consent.Given();
        }

        try
        {
            var credential = entra.OnBehalfOf(userToken);
            var token = await credential.GetTokenAsync(new TokenRequestContext([graph.DelegatedScope], isCaeEnabled: true), cancellationToken);
            rights.Lend(journey, by, credential, token.ExpiresOn > time.GetUtcNow() + Longest ? time.GetUtcNow() + Longest : token.ExpiresOn);
            return new Consent.Given();
        }
        catch (AuthenticationFailedException refused)
        {
            return Read(refused);
        }
    }

    // Entra gives tokens for up to a day where it can take them back sooner; nobody waits that long for Planner.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(90);

    private Consent Read(AuthenticationFailedException refused)
    {
        switch (EntraFailure.Of(refused))
        {
            case EntraFailure.AsksThePerson asks:
                return new Consent.Wanted(asks.Claims);
            case EntraFailure.Unavailable none:
                Log.Unavailable(logger, none.Code);
                return new Consent.Unavailable();
            case var refusal:
                Log.NotSetUp(logger, refusal.Code);
                return new Consent.NotSetUp();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Entra did not answer when a facilitator wanted to publish: {Code}.")]
        public static partial void Unavailable(ILogger logger, string code);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Entra does not accept the tab's registration, so no facilitator can publish: {Code}. See AzureAd:ClientCredentials.")]
        public static partial void NotSetUp(ILogger logger, string code);
    }
}
