using AdaptiveCards;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>How the person should take a note.</summary>
internal enum NoteTone
{
    /// <summary>It went well.</summary>
    Good,

    /// <summary>Something is to be considered.</summary>
    Hint,

    /// <summary>It was refused.</summary>
    Problem,
}

/// <summary>One line above a form: what was saved, what to consider, or why it was refused.</summary>
internal sealed record Note(NoteTone Tone, string Text);

/// <summary>A form, made by one function for one person; the envelope puts it in a dialog or in the place of a card.</summary>
internal sealed record Form
{
    /// <summary>Its name, above it.</summary>
    public required string Title { get; init; }

    /// <summary>The questions.</summary>
    public required IReadOnlyList<CardElement> Body { get; init; }

    /// <summary>The buttons; a way back is added where the host has no way to close.</summary>
    public required IReadOnlyList<CardAction> Actions { get; init; }

    /// <summary>What to say above the questions.</summary>
    public Note? Note { get; init; }

    /// <summary>Whether it needs more room than usual.</summary>
    public bool IsLarge { get; init; }

    /// <summary>The form as a card.</summary>
    /// <param name="withTitle">Whether the title is part of the card; a dialog shows it itself.</param>
    /// <param name="back">A button that leads back to the shared card, where the host has no way to close a form.</param>
    public AdaptiveCard ToCard(bool withTitle, CardAction? back) => new()
    {
        Msteams = new TeamsCardProperties { Width = TeamsCardWidth.Full },
        Body =
        [
            .. withTitle ? (CardElement[])[new TextBlock { Text = Title, Size = FontSize.Large, Weight = FontWeight.Bolder, Style = TextBlockStyle.Heading }] : [],
            .. Note is { } note ? (CardElement[])[Parts.Note(note)] : [],
            .. Body,
        ],
        Actions = Parts.Led(back is null ? Actions : [.. Actions, back]),
    };
}
