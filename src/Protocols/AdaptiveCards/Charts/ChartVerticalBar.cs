namespace AdaptiveCards;

/// <summary>Standing bars.</summary>
public sealed record ChartVerticalBar : AxisChart
{
    /// <summary>The bars, from left to right.</summary>
    public required IReadOnlyList<ChartPoint> Data { get; init; }

    /// <summary>Whether each bar has its value written.</summary>
    public bool? ShowBarValues { get; init; }
}

/// <summary>Standing bars in groups: each series gives one bar to each group.</summary>
public sealed record ChartVerticalBarGrouped : AxisChart
{
    /// <summary>The series.</summary>
    public required IReadOnlyList<ChartSeries> Data { get; init; }

    /// <summary>Whether a group's bars stand on each other instead of side by side.</summary>
    public bool? Stacked { get; init; }

    /// <summary>Whether each bar has its value written.</summary>
    public bool? ShowBarValues { get; init; }
}
