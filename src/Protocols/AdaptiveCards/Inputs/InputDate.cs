namespace AdaptiveCards;

/// <summary>A date.</summary>
public sealed record InputDate : CardInput
{
    /// <summary>What is already filled in.</summary>
    public DateOnly? Value { get; init; }

    /// <summary>A hint while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>The earliest date.</summary>
    public DateOnly? Min { get; init; }

    /// <summary>The latest date.</summary>
    public DateOnly? Max { get; init; }
}
