namespace AdaptiveCards;

/// <summary>Lying bars.</summary>
public sealed record ChartHorizontalBar : AxisChart
{
    /// <summary>The bars, from top to bottom.</summary>
    public required IReadOnlyList<ChartPoint> Data { get; init; }

    /// <summary>With an axis, without, or each as part of the whole.</summary>
    public HorizontalBarDisplayMode? DisplayMode { get; init; }
}

/// <summary>Lying bars of several parts.</summary>
public sealed record ChartHorizontalBarStacked : AxisChart
{
    /// <summary>The bars, from top to bottom.</summary>
    public required IReadOnlyList<StackedBar> Data { get; init; }
}

/// <summary>One bar of a <see cref="ChartHorizontalBarStacked"/> with its parts.</summary>
public sealed record StackedBar(PlainText Title, IReadOnlyList<ChartValue> Data);
