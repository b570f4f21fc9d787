using System.Text.Json.Nodes;

namespace TeamsJourney.Local.Cards;

/// <summary>A dialog that is open for one person.</summary>
public sealed record Dialog
{
    /// <summary>Names the dialog while it is open; its next card has the same id.</summary>
    public required string Id { get; init; }

    /// <summary>The title; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary><c>small</c>, <c>medium</c>, <c>large</c>, or a number of pixels.</summary>
    public required string Width { get; init; }

    /// <summary>The form.</summary>
    public required JsonObject Card { get; init; }
}

/// <summary>Where a dialog was opened: its answers go there.</summary>
internal sealed record DialogOrigin(string ConversationId, string MessageId, JsonObject? MessageCommand)
{
    /// <summary>The invoke that carries a submit of this dialog.</summary>
    public string SubmitInvoke => MessageCommand is null ? "task/submit" : "composeExtension/submitAction";
}

/// <summary>An open dialog and where it came from.</summary>
internal sealed record OpenDialog(Dialog Dialog, DialogOrigin Origin);
