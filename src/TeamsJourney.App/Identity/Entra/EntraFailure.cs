using Azure.Identity;
using Microsoft.Identity.Client;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Identity.Entra;

/// <summary>Why Entra gave no token.</summary>
/// <param name="Code">In a word; never a message, which may quote what was sent.</param>
internal abstract record EntraFailure(string Code)
{
    /// <summary>It wants to ask the person first: to agree, or to prove once more who they are.</summary>
    /// <param name="Claims">What it wants to see, to be passed on as it is; empty without.</param>
    public sealed record AsksThePerson(string Claims) : EntraFailure("interaction_required");

    /// <summary>It does not accept our registration: no retry helps.</summary>
    public sealed record Refuses(string Code) : EntraFailure(Code);

    /// <summary>It did not answer, or something else answered in its place: later it may go well.</summary>
    public sealed record Unavailable(string Code) : EntraFailure(Code);

    /// <summary>What an exception of a credential means.</summary>
    public static EntraFailure Of(AuthenticationFailedException failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            switch (cause)
            {
                case MsalUiRequiredException asks:
                    return new AsksThePerson(asks.Claims ?? "");
                // A refusal of Entra's has a status of its own, and says so as OAuth does.
                case MsalServiceException { StatusCode: >= 400 and < 500 and not (408 or 429) } refusal when refusal.ErrorCode is not MsalError.NonParsableOAuthError:
                    return new Refuses(refusal.ErrorCode);
                case MsalException none:
                    return new Unavailable(none.ErrorCode);
                case UnusableAnswerException unusable:
                    return new Unavailable(unusable.Code);
                case HttpRequestException or IOException or Azure.RequestFailedException or OperationCanceledException or TimeoutException or System.Text.Json.JsonException:
                    return new Unavailable(cause.GetType().Name);
            }
        }

        // Such as what the SDKs stumble over when an answer has no token.
        return new Unavailable((failure.InnerException ?? failure).GetType().Name);
    }
}
