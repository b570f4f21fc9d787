namespace AdaptiveCards;

/// <summary>Stars; Teams only, so give it a <see cref="CardElement.Fallback"/> with the same id.</summary>
public sealed record InputRating : CardInput
{
    /// <summary>How many are already given.</summary>
    public decimal? Value { get; init; }

    /// <summary>How many there are; 5 without it.</summary>
    public int? Max { get; init; }

    /// <summary>Whether half ones can be given.</summary>
    public bool? AllowHalfSteps { get; init; }

    /// <summary>How large.</summary>
    public RatingSize? Size { get; init; }

    /// <summary>In which colour.</summary>
    public RatingColor? Color { get; init; }
}
