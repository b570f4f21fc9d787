namespace AdaptiveCards;

/// <summary>Lines over time or over numbers: the documented samples have dates (<c>2026-05-01</c>) as <see cref="ChartPoint.X"/>.</summary>
public sealed record ChartLine : AxisChart
{
    /// <summary>The lines.</summary>
    public required IReadOnlyList<ChartSeries> Data { get; init; }
}
