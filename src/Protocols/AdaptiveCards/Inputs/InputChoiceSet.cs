using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>One or more of several choices. Several chosen values come back in one string, with commas between.</summary>
public sealed record InputChoiceSet : CardInput
{
    /// <summary>What can be chosen. Optional where <see cref="ChoicesData"/> finds the choices.</summary>
    [JsonIgnore]
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Where the client looks choices up as the person types; Teams only.</summary>
    [JsonPropertyName("choices.data")]
    public DataQuery? ChoicesData { get; init; }

    /// <summary>The value that is already chosen; several with commas between.</summary>
    public string? Value { get; init; }

    /// <summary>A hint while nothing is chosen.</summary>
    public PlainText? Placeholder { get; init; }

    /// <summary>Whether several can be chosen.</summary>
    public bool? IsMultiSelect { get; init; }

    /// <summary>A list that opens, all choices in sight, or one that is filtered while typing.</summary>
    public ChoiceInputStyle? Style { get; init; }

    /// <summary>True, unlike the schema's own default; see <see cref="TextBlock.Wrap"/>.</summary>
    public bool Wrap { get; init; } = true;

    // The official renderer reads titles beside buttons and boxes as markdown, and those in a list literally.
    [JsonInclude]
    [JsonPropertyName("choices")]
    internal IReadOnlyList<WrittenChoice> WrittenChoices =>
        [.. Choices.Select(choice => new WrittenChoice(WrittenTitle(choice.Title.ToString()), choice.Value))];

    /// <summary>A people picker: what comes back is the Entra object ids.</summary>
    /// <param name="id">The name of the value.</param>
    /// <param name="dataset">Whom it finds: the members of the conversation, unless told otherwise.</param>
    public static InputChoiceSet PeoplePicker(string id, string dataset = DataQuery.MembersOfThisConversation) =>
        new() { Id = id, ChoicesData = new DataQuery { Dataset = dataset }, Style = ChoiceInputStyle.Filtered };

    private string WrittenTitle(string title) => Style == ChoiceInputStyle.Expanded || IsMultiSelect == true
        ? MarkdownEscaping.EscapeLine(title)
        : TextCleaning.WithoutFunctions(TextCleaning.CleanLine(title));
}

/// <summary>A choice: what is shown, and what comes back. A value has no comma where several can be chosen.</summary>
public sealed record Choice(PlainText Title, string Value);

/// <summary>A search for choices (Teams documentation: "People Picker in Adaptive Cards", "Typeahead search").</summary>
public sealed record DataQuery
{
    /// <summary>The people of the organisation; from a channel Teams finds them in dialogs and personal chats only.</summary>
    public const string Organisation = "graph.microsoft.com/users";

    /// <summary>The members of the conversation in which the card is.</summary>
    public const string MembersOfThisConversation = "graph.microsoft.com/users?scope=currentContext";

    /// <summary>Always <c>Data.Query</c>.</summary>
    public string Type { get; } = "Data.Query";

    /// <summary>What is searched.</summary>
    public required string Dataset { get; init; }
}

internal sealed record WrittenChoice(string Title, string Value);
