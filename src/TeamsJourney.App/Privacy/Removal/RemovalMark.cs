using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Privacy.Removal;

/// <summary>What is left to do of a journey that is being deleted: what remains of it while nothing else does.</summary>
/// <param name="Journey">Which journey.</param>
/// <param name="Channel">The partition of its channel.</param>
/// <param name="Plan">The partition of its plan; empty for none.</param>
/// <param name="Conversation">Where its messages stand.</param>
/// <param name="Messages">Its messages that still stand in the channel.</param>
internal sealed record RemovalMark(JourneyId Journey, string Channel, string Plan, JourneyConversation Conversation, IReadOnlyList<string> Messages)
{
    private const string ChannelColumn = "Channel", PlanColumn = "Plan", MessagesColumn = "Messages", LanguageColumn = "Language", IsToldColumn = "IsTold";

    /// <summary>What the journey spoke.</summary>
    public Language Language { get; private init; }

    /// <summary>Whether its channel was told, or may have been.</summary>
    public bool IsTold { get; init; }

    /// <summary>When it was last written; nothing for one that was not read.</summary>
    public DateTimeOffset? WrittenAt { get; private init; }

    /// <summary>The row as it was last read or written; without value for one that never was.</summary>
    public ETag ETag { get; init; }

    /// <summary>The mark of a journey that is about to go.</summary>
    public static RemovalMark Of(Journey journey, JourneySnapshot snapshot) => new(
        journey.Id,
        Rows.ChannelPartition(journey.Place.TenantId, journey.Place.ChannelId),
        journey.Publication.PlanId is { } plan ? Rows.PlanPartition(plan) : "",
        snapshot.Head.Conversation,
        [.. snapshot.Posted.Values.Where(IsInChannel).Select(card => card.ActivityId)])
    {
        Language = journey.SetUp.Language,
    };

    /// <summary>Whether a message stands in the channel: nudges stand in personal chats.</summary>
    public static bool IsInChannel(PostedCard card) => card.ActivityId.Length > 0 && !card.Key.StartsWith(Intent.NudgePrefix, StringComparison.Ordinal);

    /// <summary>Reads a mark.</summary>
    public static RemovalMark Read(TableEntity row) => new(
        new JourneyId(row.RowKey),
        row.GetString(ChannelColumn) ?? "",
        row.GetString(PlanColumn) ?? "",
        JourneyConversation.Read(row),
        (row.GetString(MessagesColumn) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
    {
        Language = row.GetString(LanguageColumn) is nameof(Language.Dutch) ? Language.Dutch : Language.English,
        // Marks of before there was anything to tell do not say.
        IsTold = row.GetBoolean(IsToldColumn) ?? true,
        WrittenAt = row.Timestamp,
        ETag = row.ETag,
    };

    /// <summary>The mark with these messages besides.</summary>
    public RemovalMark With(IEnumerable<string> messages) => this with { Messages = [.. Messages.Union(messages)] };

    /// <summary>Its row.</summary>
    public TableEntity Row()
    {
        var row = new TableEntity(Rows.RemovingPartition, Journey.Value)
        {
            [ChannelColumn] = Channel, [PlanColumn] = Plan, [MessagesColumn] = string.Join(' ', Messages), [LanguageColumn] = Language.ToString(), [IsToldColumn] = IsTold,
        };
        Conversation.Write(row);
        return row;
    }
}
