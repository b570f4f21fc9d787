namespace AdaptiveCards;

/// <summary>A ring of parts.</summary>
public sealed record ChartDonut : Chart
{
    /// <summary>The parts.</summary>
    public required IReadOnlyList<ChartValue> Data { get; init; }
}
