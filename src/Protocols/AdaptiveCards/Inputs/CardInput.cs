using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Something a person fills in. What comes back was typed by anyone: check it again.</summary>
public abstract record CardInput : CardElement
{
    private protected CardInput()
    {
    }

    /// <summary>The name of the value that comes back; unique in the card.</summary>
    public new required string Id
    {
        get => base.Id!;
        init => base.Id = value;
    }

    /// <summary>What is asked for; not read as markdown.</summary>
    [JsonConverter(typeof(FormattedPlainTextConverter))]
    public PlainText? Label { get; init; }

    /// <summary>Whether the client refuses to send the card without it.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>What the client says when it refuses; not read as markdown.</summary>
    [JsonConverter(typeof(FormattedPlainTextConverter))]
    public PlainText? ErrorMessage { get; init; }
}
