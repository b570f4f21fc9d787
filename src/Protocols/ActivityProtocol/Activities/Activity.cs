using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol;

/// <summary>
/// One thing that happened in a conversation, or that a bot wants to happen there, as the Bot Connector speaks it.
/// Names and meanings follow the Bot Framework Activity specification; only the fields that Teams uses are here.
/// An inbound activity comes from <see cref="ActivityReader"/>, which vouches for the fields named there.
/// </summary>
public sealed record Activity
{
    /// <summary>What kind of activity this is: one of <see cref="ActivityTypes"/>, or one that this version does not know.</summary>
    public required string Type { get; init; }

    /// <summary>The channel's id of this activity; a redelivered activity carries the same one.</summary>
    public string? Id { get; init; }

    /// <summary>What an invoke or event asks for: see <see cref="InvokeNames"/>.</summary>
    public string? Name { get; init; }

    /// <summary>When the channel received it, in UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>When it was sent, with the sender's offset.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; }

    /// <summary>Where the connector for this conversation listens, exactly as received. Trust it only after authentication.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The channel it came through, such as <c>msteams</c>.</summary>
    public string? ChannelId { get; init; }

    /// <summary>Who sent it.</summary>
    public ChannelAccount? From { get; init; }

    /// <summary>Whom it is for: inbound, the bot.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>The conversation that it belongs to.</summary>
    public ConversationAccount? Conversation { get; init; }

    /// <summary>The text as the channel sent it, mentions included. See <see cref="MentionText.TextWithoutMentionOf"/>.</summary>
    public string? Text { get; init; }

    /// <summary>How <see cref="Text"/> is marked up: <c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>What a notification shows instead of a card.</summary>
    public string? Summary { get; init; }

    /// <summary>The sender's language, such as <c>nl-NL</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Cards and files; empty when there are none.</summary>
    [JsonIgnore]
    public IReadOnlyList<Attachment> Attachments { get => WireAttachments ?? []; init => WireAttachments = OrAbsent(value); }

    /// <summary><c>list</c> or <c>carousel</c>.</summary>
    public string? AttachmentLayout { get; init; }

    /// <summary>Mentions and other metadata about the text; empty when there are none.</summary>
    [JsonIgnore]
    public IReadOnlyList<Entity> Entities { get => WireEntities ?? []; init => WireEntities = OrAbsent(value); }

    /// <summary>What only the channel knows the shape of. For Teams see <see cref="TeamsChannelData"/>.</summary>
    public JsonElement? ChannelData { get; init; }

    /// <summary>The activity that this one answers. The Playground leaves it out of thread replies.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>What an invoke or a submitted card carries. See <see cref="ActivityValues"/> for reading it.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>For an installation update: <c>add</c>, <c>remove</c>, <c>add-upgrade</c> or <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary>Who came into the conversation; empty when nobody did.</summary>
    [JsonIgnore]
    public IReadOnlyList<ChannelAccount> MembersAdded { get => WireMembersAdded ?? []; init => WireMembersAdded = OrAbsent(value); }

    /// <summary>Who left the conversation; empty when nobody did.</summary>
    [JsonIgnore]
    public IReadOnlyList<ChannelAccount> MembersRemoved { get => WireMembersRemoved ?? []; init => WireMembersRemoved = OrAbsent(value); }

    /// <summary><c>low</c>, <c>normal</c> or <c>high</c>.</summary>
    public string? Importance { get; init; }

    // On the wire an empty list is left out, in memory it is never null: hence a twin for each list.
    [JsonInclude, JsonPropertyName("attachments"), JsonConverter(typeof(SparseListConverter<Attachment>))]
    internal IReadOnlyList<Attachment>? WireAttachments { get; init; }

    [JsonInclude, JsonPropertyName("entities"), JsonConverter(typeof(SparseListConverter<Entity>))]
    internal IReadOnlyList<Entity>? WireEntities { get; init; }

    [JsonInclude, JsonPropertyName("membersAdded"), JsonConverter(typeof(SparseListConverter<ChannelAccount>))]
    internal IReadOnlyList<ChannelAccount>? WireMembersAdded { get; init; }

    [JsonInclude, JsonPropertyName("membersRemoved"), JsonConverter(typeof(SparseListConverter<ChannelAccount>))]
    internal IReadOnlyList<ChannelAccount>? WireMembersRemoved { get; init; }

    /// <summary>A message to post.</summary>
    /// <param name="text">The text, in Teams' subset of markdown.</param>
    public static Activity Message(string text) => new() { Type = ActivityTypes.Message, Text = text };

    /// <summary>A message to post that shows attachments.</summary>
    /// <param name="attachments">What it shows, at least one.</param>
    public static Activity Message(params IReadOnlyList<Attachment> attachments) => new() { Type = ActivityTypes.Message, Attachments = attachments };

    private static IReadOnlyList<T>? OrAbsent<T>(IReadOnlyList<T> list) => list.Count == 0 ? null : list;
}
