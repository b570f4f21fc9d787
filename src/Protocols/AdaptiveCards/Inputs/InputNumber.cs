namespace AdaptiveCards;

/// <summary>A number.</summary>
public sealed record InputNumber : CardInput
{
    /// <summary>What is already filled in.</summary>
    public decimal? Value { get; init; }

    /// <summary>A hint while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>The lowest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>The highest number.</summary>
    public decimal? Max { get; init; }
}
