namespace AdaptiveCards;

/// <summary>Shows and hides elements, without asking the bot.</summary>
public sealed record ActionToggleVisibility : CardAction
{
    /// <summary>The elements that are shown or hidden.</summary>
    public required IReadOnlyList<TargetElement> TargetElements { get; init; }
}

/// <summary>An element of an <see cref="ActionToggleVisibility"/>.</summary>
public sealed record TargetElement
{
    /// <summary>The element's id.</summary>
    public required string ElementId { get; init; }

    /// <summary>True shows, false hides, null changes it over.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Changes the element with this id over.</summary>
    public static implicit operator TargetElement(string elementId) => Named(elementId);

    /// <summary>Changes the element with this id over.</summary>
    public static TargetElement Named(string elementId) => new() { ElementId = elementId };
}
