namespace AdaptiveCards;

/// <summary>A dial.</summary>
public sealed record ChartGauge : Chart
{
    /// <summary>Where the hand points.</summary>
    public required double Value { get; init; }

    /// <summary>The lowest value.</summary>
    public double? Min { get; init; }

    /// <summary>The highest value.</summary>
    public double? Max { get; init; }

    /// <summary>The parts of the dial.</summary>
    public IReadOnlyList<GaugeSegment>? Segments { get; init; }

    /// <summary>A text under the value.</summary>
    public PlainText? SubLabel { get; init; }

    /// <summary>Whether the legend is shown; true without it.</summary>
    public bool? ShowLegend { get; init; }

    /// <summary>Whether the lowest and highest value are shown; true without it.</summary>
    public bool? ShowMinMax { get; init; }

    /// <summary>How the value is written.</summary>
    public GaugeValueFormat? ValueFormat { get; init; }
}

/// <summary>A part of a <see cref="ChartGauge"/>'s dial.</summary>
public sealed record GaugeSegment(PlainText Legend, double Size)
{
    /// <summary>Its own colour.</summary>
    public ChartColor? Color { get; init; }
}
