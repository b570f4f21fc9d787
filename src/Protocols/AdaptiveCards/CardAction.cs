using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>What a card can do. The set is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionExecute), "Action.Execute")]
[JsonDerivedType(typeof(ActionSubmit), "Action.Submit")]
[JsonDerivedType(typeof(ActionOpenUrl), "Action.OpenUrl")]
[JsonDerivedType(typeof(ActionShowCard), "Action.ShowCard")]
[JsonDerivedType(typeof(ActionToggleVisibility), "Action.ToggleVisibility")]
public abstract record CardAction
{
    private protected CardAction()
    {
    }

    /// <summary>The words on the button; not read as markdown.</summary>
    public PlainText? Title { get; init; }

    /// <summary>Unique in the card.</summary>
    public string? Id { get; init; }

    /// <summary>An image beside the title.</summary>
    public Uri? IconUrl { get; init; }

    /// <summary>How the button looks.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary><see cref="ActionMode.Secondary"/> puts the action behind the overflow menu.</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>Shown on hovering, and read by screen readers.</summary>
    public PlainText? Tooltip { get; init; }

    /// <summary>False greys the button out.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>What is offered by a host that does not know this action.</summary>
    public ActionFallback? Fallback { get; init; }

    /// <summary>Capabilities that the host must have, each with its lowest version.</summary>
    public IReadOnlyDictionary<string, string>? Requires { get; init; }
}

/// <summary>An action to offer instead, or <see cref="Drop"/>: none.</summary>
[JsonConverter(typeof(ActionFallbackConverter))]
public sealed record ActionFallback
{
    private ActionFallback(CardAction? action) => Action = action;

    /// <summary>Offers nothing instead.</summary>
    public static ActionFallback Drop { get; } = new((CardAction?)null);

    /// <summary>What is offered instead; null for <see cref="Drop"/>.</summary>
    public CardAction? Action { get; }

    /// <summary>Offers this action instead.</summary>
    public static ActionFallback ToAction(CardAction action) => new(action);

    /// <inheritdoc cref="ToAction"/>
    public static implicit operator ActionFallback(CardAction action) => ToAction(action);
}
