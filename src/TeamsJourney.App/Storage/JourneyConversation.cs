using Azure.Data.Tables;

namespace TeamsJourney.App.Storage;

/// <summary>Where the journey's conversation can be reached, as last vouched for by an authenticated activity.</summary>
/// <param name="ServiceUrl">The connector's address; empty when unknown.</param>
/// <param name="ConversationId">The thread in which the journey's cards stand.</param>
/// <param name="BotId">The bot as the channel knows it.</param>
internal sealed record JourneyConversation(string ServiceUrl, string ConversationId, string BotId)
{
    public static JourneyConversation Unknown { get; } = new("", "", "");

    public static JourneyConversation Read(TableEntity head) =>
        new(head.GetString("ServiceUrl") ?? "", head.GetString("ConversationId") ?? "", head.GetString("BotId") ?? "");

    public void Write(TableEntity head)
    {
        head["ServiceUrl"] = ServiceUrl;
        head["ConversationId"] = ConversationId;
        head["BotId"] = BotId;
    }
}
