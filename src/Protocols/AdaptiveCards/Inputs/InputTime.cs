using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>A time of day, to the minute.</summary>
public sealed record InputTime : CardInput
{
    /// <summary>What is already filled in.</summary>
    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Value { get; init; }

    /// <summary>A hint while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>The earliest time.</summary>
    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Min { get; init; }

    /// <summary>The latest time.</summary>
    [JsonConverter(typeof(HourAndMinuteConverter))]
    public TimeOnly? Max { get; init; }
}
