namespace ActivityProtocol;

/// <summary>Whether a request comes from the Bot Connector.</summary>
public abstract record BotAuthenticationResult
{
    private BotAuthenticationResult()
    {
    }

    /// <summary>It does.</summary>
    /// <param name="AppId">The bot that it is for.</param>
    /// <param name="ServiceUrl">Where the bot may send its own token.</param>
    public sealed record Authenticated(string AppId, Uri ServiceUrl) : BotAuthenticationResult;

    /// <summary>No bearer token came: the host answers 401.</summary>
    public sealed record Missing : BotAuthenticationResult;

    /// <summary>The token does not hold: the host answers 403.</summary>
    /// <param name="Reason">Why, for the log; not for the answer.</param>
    public sealed record Rejected(RejectionReason Reason) : BotAuthenticationResult;

    /// <summary>The connector's keys cannot be read now, so nothing can be said: the host answers 503.</summary>
    public sealed record Unavailable : BotAuthenticationResult;
}

/// <summary>Why a token does not hold.</summary>
public enum RejectionReason
{
    /// <summary>It is not a signed JSON Web Token, or lacks a lifetime.</summary>
    Malformed,

    /// <summary>It is signed with an algorithm that is not RS256 or that the metadata does not list.</summary>
    Algorithm,

    /// <summary>Somebody else issued it, such as an emulator.</summary>
    Issuer,

    /// <summary>It is for another bot.</summary>
    Audience,

    /// <summary>It has expired or is not valid yet.</summary>
    Lifetime,

    /// <summary>The connector does not list the key.</summary>
    UnknownKey,

    /// <summary>The signature is not that of the key.</summary>
    Signature,

    /// <summary>It was issued for another service URL than the activity names.</summary>
    ServiceUrl,

    /// <summary>The key may not sign for the activity's channel.</summary>
    Endorsement,
}
