namespace AdaptiveCards;

/// <summary>Names with their values, in two columns.</summary>
public sealed record FactSet : CardElement
{
    /// <summary>The facts, from top to bottom.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }
}

/// <summary>A name with its value; both are read as markdown, and strings given to them are shown as they are.</summary>
public sealed record Fact(Markdown Title, Markdown Value);
