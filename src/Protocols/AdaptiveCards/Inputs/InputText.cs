namespace AdaptiveCards;

/// <summary>A text.</summary>
public sealed record InputText : CardInput
{
    /// <summary>What is already filled in, literally.</summary>
    public PlainText? Value { get; init; }

    /// <summary>A hint while it is empty.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>Whether line breaks can be typed.</summary>
    public bool? IsMultiline { get; init; }

    /// <summary>The most characters; some clients ignore it.</summary>
    public int? MaxLength { get; init; }

    /// <summary>What the client lets through, as a JavaScript regular expression.</summary>
    public string? Regex { get; init; }

    /// <summary>Which keyboard is offered.</summary>
    public TextInputStyle? Style { get; init; }

    /// <summary>A button at its right.</summary>
    public CardAction? InlineAction { get; init; }
}
