using AdaptiveCards;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>Pieces that several cards have in common, so that all look like one product.</summary>
internal static class Parts
{
    /// <summary>A note in its colour, with a sign: colour is never the only sign.</summary>
    public static CardElement Note(Note note) => new Container
    {
        Style = note.Tone switch
        {
            NoteTone.Good => ContainerStyle.Good,
            NoteTone.Hint => ContainerStyle.Warning,
            _ => ContainerStyle.Attention,
        },
        Items =
        [
            new TextBlock
            {
                Text = (note.Tone switch { NoteTone.Good => "✓ ", NoteTone.Hint => "ℹ ", _ => "⚠ " }) + note.Text,
                Wrap = true,
            },
        ],
    };

    /// <summary>A sentence in the normal voice.</summary>
    public static TextBlock Say(string text) => new() { Text = text, Wrap = true };

    /// <summary>A sentence in a softer voice.</summary>
    public static TextBlock Whisper(string text) => new() { Text = text, Wrap = true, IsSubtle = true, Size = FontSize.Small, Spacing = Spacing.None };

    /// <summary>A heading within a card.</summary>
    public static TextBlock Heading(string text) => new() { Text = text, Weight = FontWeight.Bolder, Wrap = true, Style = TextBlockStyle.Heading };

    /// <summary>Actions with the first one in the accent colour: the one that most people want.</summary>
    public static IReadOnlyList<CardAction> Led(IEnumerable<CardAction> actions) =>
        [.. actions.Select((action, index) => index == 0 && action.Style is null ? action with { Style = ActionStyle.Positive } : action)];

    /// <summary>A heading of one part of a card: no larger than the text, with room above it.</summary>
    public static TextBlock Section(string text) => Heading(text) with { Size = FontSize.Default, Spacing = Spacing.Medium };

    /// <summary>Dots for a number, at most twelve, then the number itself.</summary>
    public static string Dots(int count) => count switch
    {
        <= 0 => "",
        <= 12 => new string('●', count),
        _ => $"●●●●●●●●●●●● {count}",
    };
}
