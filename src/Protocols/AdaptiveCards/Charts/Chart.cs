using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// A chart; Teams only, so give it a <see cref="CardElement.Fallback"/> that says the same in words.
/// Source: Teams documentation, "Charts in Adaptive Cards".
/// </summary>
public abstract record Chart : CardElement
{
    private protected Chart()
    {
    }

    /// <summary>What the chart is about.</summary>
    public PlainText? Title { get; init; }

    /// <summary>The colours for data without their own.</summary>
    public ChartColorSet? ColorSet { get; init; }
}

/// <summary>A chart with two axes.</summary>
public abstract record AxisChart : Chart
{
    private protected AxisChart()
    {
    }

    /// <summary>What the horizontal axis is.</summary>
    [JsonPropertyName("xAxisTitle")]
    public PlainText? XAxisTitle { get; init; }

    /// <summary>What the vertical axis is.</summary>
    [JsonPropertyName("yAxisTitle")]
    public PlainText? YAxisTitle { get; init; }

    /// <summary>The colour of all data without their own.</summary>
    public ChartColor? Color { get; init; }
}

/// <summary>A point or bar: what it is (for lines, a date or a number as text), and how much.</summary>
public sealed record ChartPoint(PlainText X, double Y)
{
    /// <summary>Its own colour; for bars only.</summary>
    public ChartColor? Color { get; init; }
}

/// <summary>A named series of points.</summary>
public sealed record ChartSeries(PlainText Legend, IReadOnlyList<ChartPoint> Values)
{
    /// <summary>Its own colour.</summary>
    public ChartColor? Color { get; init; }
}

/// <summary>A named amount.</summary>
public sealed record ChartValue(PlainText Legend, double Value)
{
    /// <summary>Its own colour.</summary>
    public ChartColor? Color { get; init; }
}
