using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsJourney.Local.Cards;

/// <summary>What a person sees after a click.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Delivered), "delivered")]
[JsonDerivedType(typeof(CardShown), "card")]
[JsonDerivedType(typeof(MessageShown), "message")]
[JsonDerivedType(typeof(DialogShown), "dialog")]
[JsonDerivedType(typeof(DialogClosed), "closed")]
[JsonDerivedType(typeof(ActionFailed), "failed")]
public abstract record ActionOutcome
{
    private ActionOutcome()
    {
    }

    /// <summary>The bot took it and shows nothing of its own.</summary>
    public sealed record Delivered : ActionOutcome;

    /// <summary>This card replaces the one that was clicked, for this person only.</summary>
    public sealed record CardShown(JsonObject Card) : ActionOutcome;

    /// <summary>A short message; a dialog that was open is closed.</summary>
    public sealed record MessageShown(string Text) : ActionOutcome;

    /// <summary>A dialog opens, or the open one shows its next card.</summary>
    public sealed record DialogShown(Dialog Dialog) : ActionOutcome;

    /// <summary>The dialog is done.</summary>
    public sealed record DialogClosed : ActionOutcome;

    /// <summary>Something went wrong: an error bar on the card, or in the dialog, which stays open with what was typed.</summary>
    public sealed record ActionFailed(string Text) : ActionOutcome;
}
