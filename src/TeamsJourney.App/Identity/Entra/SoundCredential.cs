using Azure.Core;
using Azure.Identity;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Identity.Entra;

/// <summary>
/// A credential that is not waited for longer than some time, whatever it tries by itself, and whose tokens are tokens: an HTTP header takes whatever
/// it is given, lines and further headers too.
/// </summary>
internal sealed class SoundCredential(TokenCredential credential, TimeProvider time) : TokenCredential
{
    // With all that a credential asks for a token; a call to Teams or Graph waits meanwhile.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Nobody asks for a token while a thread waits.");

    /// <inheritdoc/>
    public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(Longest, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        try
        {
            var token = await credential.GetTokenAsync(requestContext, limit.Token);
            return IsToken(token.Token) ? token : throw new AuthenticationFailedException("What came is no token.", new UnusableAnswerException("NoToken"));
        }
        catch (Exception late) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new AuthenticationFailedException("No token in time.", new TimeoutException("No token in time.", late));
        }
        catch (Exception odd) when (odd is not (AuthenticationFailedException or OperationCanceledException))
        {
            // The SDKs stumble over some answers in ways of their own.
            throw new AuthenticationFailedException("What came cannot be read.", odd);
        }
    }

    // RFC 6750, section 2.1, is stricter still.
    private static bool IsToken(string token) => token.Length > 0 && token.All(character => character is > ' ' and <= '~');
}
