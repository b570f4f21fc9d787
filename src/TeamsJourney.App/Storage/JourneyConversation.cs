using Azure.Data.Tables;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Storage;

/// <summary>Where the journey's conversation can be reached, as last vouched for by an authenticated activity.</summary>
/// <param name="ServiceUrl">The connector's address; empty when unknown.</param>
/// <param name="ConversationId">The thread in which the journey's cards stand.</param>
/// <param name="BotId">The bot as the channel knows it.</param>
internal sealed record JourneyConversation(string ServiceUrl, string ConversationId, string BotId)
{
    public static JourneyConversation Unknown { get; } = new("", "", "");

    /// <summary>The conversation whose members may take part: the team, or a channel with members of its own; empty when unknown.</summary>
    public string RosterId { get; init; } = "";

    public static JourneyConversation Read(TableEntity head) =>
        new(head.GetString("ServiceUrl") ?? "", head.GetString("ConversationId") ?? "", head.GetString("BotId") ?? "")
        {
            RosterId = head.GetString("RosterId") ?? "",
        };

    /// <summary>The roster of a journey that has its conversation here.</summary>
    public string RosterOf(JourneyPlace place) => RosterId.Length > 0 ? RosterId : place.TeamId;

    public void Write(TableEntity head)
    {
        head["ServiceUrl"] = ServiceUrl;
        head["ConversationId"] = ConversationId;
        head["BotId"] = BotId;
        head["RosterId"] = RosterId;
    }
}
