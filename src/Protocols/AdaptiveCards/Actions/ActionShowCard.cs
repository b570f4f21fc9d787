namespace AdaptiveCards;

/// <summary>Unfolds a card within the card.</summary>
public sealed record ActionShowCard : CardAction
{
    /// <summary>What is unfolded.</summary>
    public required AdaptiveCard Card { get; init; }
}
