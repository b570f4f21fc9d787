namespace ActivityProtocol;

/// <summary>A member of a team or chat, as the roster gives it. Guests and shared-channel members may lack most fields.</summary>
public sealed record TeamsChannelAccount : ChannelAccount
{
    /// <summary>The given name.</summary>
    public string? GivenName { get; init; }

    /// <summary>The family name.</summary>
    public string? Surname { get; init; }

    /// <summary>The mail address, which is not an identity: it can change hands.</summary>
    public string? Email { get; init; }

    /// <summary>The sign-in name in Microsoft Entra.</summary>
    public string? UserPrincipalName { get; init; }

    /// <summary>The person's home tenant, which in a shared channel may be another than the team's.</summary>
    public string? TenantId { get; init; }

    /// <summary>The role in the team, such as <c>user</c>, <c>guest</c> or <c>anonymous</c>. Whether Teams tells owners apart is not documented.</summary>
    public string? UserRole { get; init; }
}
