using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What a card can show. The set is closed: these are the elements that Teams draws and that we use.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBlock), "TextBlock")]
[JsonDerivedType(typeof(RichTextBlock), "RichTextBlock")]
[JsonDerivedType(typeof(Image), "Image")]
[JsonDerivedType(typeof(Container), "Container")]
[JsonDerivedType(typeof(ColumnSet), "ColumnSet")]
[JsonDerivedType(typeof(FactSet), "FactSet")]
[JsonDerivedType(typeof(Table), "Table")]
[JsonDerivedType(typeof(ActionSet), "ActionSet")]
[JsonDerivedType(typeof(InputText), "Input.Text")]
[JsonDerivedType(typeof(InputNumber), "Input.Number")]
[JsonDerivedType(typeof(InputDate), "Input.Date")]
[JsonDerivedType(typeof(InputTime), "Input.Time")]
[JsonDerivedType(typeof(InputToggle), "Input.Toggle")]
[JsonDerivedType(typeof(InputChoiceSet), "Input.ChoiceSet")]
[JsonDerivedType(typeof(InputRating), "Input.Rating")]
[JsonDerivedType(typeof(ChartLine), "Chart.Line")]
[JsonDerivedType(typeof(ChartVerticalBar), "Chart.VerticalBar")]
[JsonDerivedType(typeof(ChartVerticalBarGrouped), "Chart.VerticalBar.Grouped")]
[JsonDerivedType(typeof(ChartHorizontalBar), "Chart.HorizontalBar")]
[JsonDerivedType(typeof(ChartHorizontalBarStacked), "Chart.HorizontalBar.Stacked")]
[JsonDerivedType(typeof(ChartDonut), "Chart.Donut")]
[JsonDerivedType(typeof(ChartGauge), "Chart.Gauge")]
public abstract record CardElement
{
    private protected CardElement()
    {
    }

    /// <summary>Unique in the card; names the element for inputs and for <see cref="ActionToggleVisibility"/>.</summary>
    public string? Id { get; init; }

    /// <summary>False hides the element until an action shows it. Hidden text is still in the card: never put secrets there.</summary>
    public bool? IsVisible { get; init; }

    /// <summary>Draws a line above the element.</summary>
    public bool? Separator { get; init; }

    /// <summary>The room above the element.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>Whether the element takes the height that is left.</summary>
    public BlockElementHeight? Height { get; init; }

    /// <summary>What is shown by a host that does not know this element or what it <see cref="Requires"/>.</summary>
    public ElementFallback? Fallback { get; init; }

    /// <summary>Capabilities that the host must have, each with its lowest version.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }
}

/// <summary>An element to show instead, or <see cref="Drop"/>: nothing.</summary>
[JsonConverter(typeof(ElementFallbackConverter))]
public sealed record ElementFallback
{
    private ElementFallback(CardElement? element) => Element = element;

    /// <summary>Shows nothing instead.</summary>
    public static ElementFallback Drop { get; } = new((CardElement?)null);

    /// <summary>What is shown instead; null for <see cref="Drop"/>.</summary>
    public CardElement? Element { get; }

    /// <summary>Shows this element instead.</summary>
    public static ElementFallback ToElement(CardElement element) => new(element);

    /// <inheritdoc cref="ToElement"/>
    public static implicit operator ElementFallback(CardElement element) => ToElement(element);
}
