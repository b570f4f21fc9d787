using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ActivityProtocol;

/// <summary>
/// Decides whether a request comes from the Bot Connector, by the procedure that Microsoft documents for bots without
/// its SDK ("Authentication with the Bot Connector API"). Keep one for the life of the process: it holds the keys.
/// </summary>
/// <remarks>
/// The service URL in the token equals that of the activity without regard to case, as Microsoft's own SDK compares it.
/// A trailing slash counts: documentation and SDK know no exception, and the connector writes both from one value.
/// </remarks>
public sealed class BotAuthentication
{
    private const string Algorithm = SecurityAlgorithms.RsaSha256;
    private const int LongestToken = 16 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler tokens = new() { MaximumTokenSizeInBytes = LongestToken };
    private readonly BotAuthenticationOptions options;
    private readonly TimeProvider timeProvider;
    private readonly ConnectorKeys keys;

    /// <summary>Accepts tokens for one bot in one cloud.</summary>
    /// <param name="http">Fetches metadata and keys.</param>
    /// <param name="options">Whose tokens.</param>
    /// <param name="timeProvider">For lifetimes and the age of keys.</param>
    /// <param name="logger">Told when keys cannot be fetched; never told a token.</param>
    /// <exception cref="ArgumentException">There is no app id or issuer (an unset one must not match an unset claim), or the metadata would come unprotected.</exception>
    public BotAuthentication(HttpClient http, BotAuthenticationOptions options, TimeProvider timeProvider, ILogger<BotAuthentication> logger)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(options.AppId);
        ArgumentException.ThrowIfNullOrWhiteSpace(options.Issuer);
        if (options.MetadataAddress.Scheme != Uri.UriSchemeHttps && !options.MetadataAddress.IsLoopback)
            throw new ArgumentException("The metadata address is not https.", nameof(options));
        this.options = options;
        this.timeProvider = timeProvider;
        keys = new(new ConnectorMetadata(http, options), timeProvider, logger);
    }

    /// <summary>Decides about one request.</summary>
    /// <param name="authorizationHeader">The request's Authorization header, if it has one.</param>
    /// <param name="activity">The request's body.</param>
    /// <param name="cancellationToken">Ends the wait for keys, not their fetching, on which others may wait too.</param>
    public async Task<BotAuthenticationResult> AuthenticateAsync(string? authorizationHeader, Activity activity, CancellationToken cancellationToken)
    {
        const string Scheme = "Bearer ";
        if (authorizationHeader is null || !authorizationHeader.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return new BotAuthenticationResult.Missing();

        var text = authorizationHeader[Scheme.Length..].Trim();
        if (text.Length == 0)
            return new BotAuthenticationResult.Missing();
        if (Parse(text) is not { } token)
            return Rejected(RejectionReason.Malformed);

        // What needs no key comes first, so that noise costs nothing.
        if (Objection(token) is { } reason)
            return Rejected(reason);

        return await keys.FindAsync(token.Kid, cancellationToken) switch
        {
            KeyLookup.Found found => await AuthenticateAsync(token, found, activity),
            KeyLookup.Unknown => Rejected(RejectionReason.UnknownKey),
            _ => new BotAuthenticationResult.Unavailable(),
        };
    }

    /// <summary>Whether keys are there, to decide with; fetches them when they are not.</summary>
    /// <param name="cancellationToken">Ends the wait for keys, not their fetching.</param>
    public Task<bool> HasKeysAsync(CancellationToken cancellationToken) => keys.AreThereAsync(cancellationToken);

    private JsonWebToken? Parse(string text)
    {
        try
        {
            return text.Length <= LongestToken && tokens.ReadJsonWebToken(text) is { IsSigned: true, IsEncrypted: false } token ? token : null;
        }
        catch (Exception malformed) when (malformed is ArgumentException or SecurityTokenException)
        {
            // Told by the result; the exception could quote the token.
            return null;
        }
    }

    private RejectionReason? Objection(JsonWebToken token)
    {
        if (token.Alg != Algorithm)
            return RejectionReason.Algorithm;
        if (token.Issuer != options.Issuer)
            return RejectionReason.Issuer;
        if (token.Audiences.ToArray() is not [var audience] || audience != options.AppId)
            return RejectionReason.Audience;
        if (token.ValidTo == DateTime.MinValue)
            return RejectionReason.Malformed;
        return IsAlive(token.ValidFrom, token.ValidTo) ? null : RejectionReason.Lifetime;
    }

    private async Task<BotAuthenticationResult> AuthenticateAsync(JsonWebToken token, KeyLookup.Found found, Activity activity)
    {
        if (!found.Algorithms.Contains(Algorithm))
            return Rejected(RejectionReason.Algorithm);

        var result = await tokens.ValidateTokenAsync(token, new TokenValidationParameters
        {
            IssuerSigningKey = found.Key.Key,
            ValidAlgorithms = [Algorithm],
            ValidIssuer = options.Issuer,
            ValidAudience = options.AppId,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, to, _, _) => to is { } end && IsAlive(from ?? DateTime.MinValue, end),
        });
        if (!result.IsValid)
            return Rejected(RejectionReason.Signature);

        if (!token.TryGetPayloadValue<string>("serviceurl", out var serviceUrl)
            || !string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
            || !Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri))
            return Rejected(RejectionReason.ServiceUrl);

        return activity.ChannelId is { Length: > 0 } channel && found.Key.Endorsements.Contains(channel)
            ? new BotAuthenticationResult.Authenticated(options.AppId, uri)
            : Rejected(RejectionReason.Endorsement);
    }

    private bool IsAlive(DateTime from, DateTime to)
    {
        var now = timeProvider.GetUtcNow().UtcDateTime;
        // Compared as differences: moments near the ends of the calendar have no neighbours to add a skew to.
        return from - now <= Skew && now - to < Skew;
    }

    private static BotAuthenticationResult.Rejected Rejected(RejectionReason reason) => new(reason);
}
