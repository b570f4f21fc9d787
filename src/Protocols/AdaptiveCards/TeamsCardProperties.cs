namespace AdaptiveCards;

/// <summary>The <c>msteams</c> property of a card (Teams documentation: "Format cards in Teams").</summary>
public sealed record TeamsCardProperties
{
    /// <summary><c>Full</c> lets the card take the width of the conversation; without it the card is narrow.</summary>
    public TeamsCardWidth? Width { get; init; }

    /// <summary>The people whom the text mentions. Without its entity, the text of a mention is only text.</summary>
    public IReadOnlyList<Mention>? Entities { get; init; }
}

/// <summary>A mention in a card: put it into a markdown text by <see cref="Markdown.Format"/>, and into <see cref="TeamsCardProperties.Entities"/>.</summary>
public sealed record Mention
{
    /// <summary>Always <c>mention</c>.</summary>
    public string Type { get; } = "mention";

    /// <summary>The text that Teams replaces by the mention.</summary>
    public string Text => $"<at>{Mentioned.Name}</at>";

    /// <summary>Who is mentioned.</summary>
    public required MentionedPerson Mentioned { get; init; }

    /// <summary>Mentions the person with this bot id (<c>29:…</c>), Entra object id or user principal name.</summary>
    public static Mention Of(string id, string name) => new() { Mentioned = new MentionedPerson { Id = id, Name = PersonName(name) } };

    // The name stands inside markup, where Teams knows no escape, and must be the same in text and entity.
    private static string PersonName(string name) =>
        string.Concat(TextCleaning.Clean(name).Select(c => char.IsWhiteSpace(c) || @"<>&*_[]\`~{}|".Contains(c) ? ' ' : c)).Trim();
}

/// <summary>A person in a <see cref="Mention"/>.</summary>
public sealed record MentionedPerson
{
    /// <summary>The bot id (<c>29:…</c>), Entra object id or user principal name.</summary>
    public required string Id { get; init; }

    /// <summary>The name as shown.</summary>
    public required string Name { get; init; }
}
