namespace AdaptiveCards;

/// <summary>A yes or no. What comes back is <see cref="ValueOn"/> or <see cref="ValueOff"/>.</summary>
public sealed record InputToggle : CardInput
{
    /// <summary>What a yes means, beside the box; read as markdown.</summary>
    public required Markdown Title { get; init; }

    /// <summary>What is already chosen.</summary>
    public string? Value { get; init; }

    /// <summary>What comes back for yes; <c>true</c> without it.</summary>
    public string? ValueOn { get; init; }

    /// <summary>What comes back for no; <c>false</c> without it.</summary>
    public string? ValueOff { get; init; }

    /// <summary>True, unlike the schema's own default; see <see cref="TextBlock.Wrap"/>.</summary>
    public bool Wrap { get; init; } = true;
}
