namespace TeamsJourney.App.Conversation.Commands;

/// <summary>What can be typed after the mention.</summary>
internal enum TypedCommand
{
    /// <summary>Begin a journey.</summary>
    Start,

    /// <summary>Show where we are.</summary>
    Status,

    /// <summary>Go on to the next step.</summary>
    Next,

    /// <summary>Go one step back.</summary>
    Back,

    /// <summary>Show the map.</summary>
    Map,

    /// <summary>Say what can be done.</summary>
    Help,
}

/// <summary>The words for the commands, in both languages; each person types their own, whatever Teams' language is.</summary>
internal static class CommandWords
{
    /// <summary>Every word with its command; the first of each language is the one that the help names.</summary>
    public static IReadOnlyList<(TypedCommand Command, string English, string Dutch)> All { get; } =
    [
        (TypedCommand.Start, "start", "nieuw"),
        (TypedCommand.Status, "status", "status"),
        (TypedCommand.Next, "next", "volgende"),
        (TypedCommand.Back, "back", "terug"),
        (TypedCommand.Map, "map", "kaart"),
        (TypedCommand.Help, "help", "help"),
    ];

    /// <summary>The command in a text; nothing when it is something else. Case, punctuation and words behind it do not matter.</summary>
    public static TypedCommand? Find(string text)
    {
        var first = text.Split((char[])[' ', ' ', '\n', '\t', '.', ',', '!', '?', ':'], 2, StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
        foreach (var (command, english, dutch) in All)
        {
            if (string.Equals(first, english, StringComparison.OrdinalIgnoreCase) || string.Equals(first, dutch, StringComparison.OrdinalIgnoreCase))
            {
                return command;
            }
        }

        return null;
    }
}
