namespace TeamsJourney.Core.Journeys;

/// <summary>Someone of the team, as the host of the conversation vouches for them.</summary>
/// <param name="Id">Who it is.</param>
/// <param name="Name">The name to show; kept with a journey only when that journey shows names.</param>
public sealed record Member(MemberId Id, string Name)
{
    /// <summary>The product itself.</summary>
    public static Member Product { get; } = new(MemberId.Product, "TeamsJourney");
}

/// <summary>A member who took part in this journey.</summary>
public sealed record Participant
{
    /// <summary>Who it is.</summary>
    public required MemberId Id { get; init; }

    /// <summary>The name to show; empty in an anonymous journey.</summary>
    public required string Name { get; init; }

    /// <summary>The steps in which this person added something.</summary>
    public IReadOnlySet<Steps.Step> ContributedTo { get; init; } = System.Collections.Immutable.ImmutableHashSet<Steps.Step>.Empty;

    /// <summary>The steps that this person said to be done with.</summary>
    public IReadOnlySet<Steps.Step> DoneWith { get; init; } = System.Collections.Immutable.ImmutableHashSet<Steps.Step>.Empty;
}

/// <summary>Where in Microsoft Teams a journey lives.</summary>
/// <param name="TenantId">The Entra tenant.</param>
/// <param name="TeamId">The team, as Teams names its General channel (<c>19:…@thread.tacv2</c>).</param>
/// <param name="ChannelId">The channel in which the journey is made.</param>
public sealed record JourneyPlace(string TenantId, string TeamId, string ChannelId);
