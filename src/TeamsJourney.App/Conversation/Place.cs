using ActivityProtocol;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation;

/// <summary>Where an activity came from, as the channel vouches for it.</summary>
/// <param name="Journeys">The team channel whose journeys can be reached from here.</param>
/// <param name="ServiceUrl">The connector to answer through.</param>
/// <param name="ConversationId">The thread, or the chat.</param>
/// <param name="BotId">The bot as the channel knows it.</param>
/// <param name="RosterId">The conversation whose members may take part: the team, or a channel with members of its own.</param>
internal sealed record Place(JourneyPlace Journeys, Uri ServiceUrl, string ConversationId, string BotId, string RosterId)
{
    /// <summary>Whether it is a private channel, in which Teams lets no app post.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>The place of an activity in a team channel; nothing elsewhere.</summary>
    public static Place? Of(Activity activity)
    {
        var data = activity.GetTeamsChannelData();
        var conversation = activity.Conversation!;
        var threadless = conversation.Id.Split(';')[0];
        var channel = FirstOf(data.Channel?.Id, data.TeamsChannelId, conversation.ConversationType == ConversationTypes.Channel ? threadless : null);
        var team = FirstOf(data.Team?.Id, data.TeamsTeamId, channel);
        // The channel's own: in a shared one a person may come from another tenant, and their activity with it.
        var tenant = FirstOf(conversation.TenantId, data.Tenant?.Id);
        if (channel is null || team is null || activity.ServiceUrl is null)
        {
            return null;
        }

        // A shared channel has members from elsewhere, a private one fewer than its team (Teams documentation: "Bots in shared and private channels").
        var hasOwnMembers = data.Channel?.Type is "shared" or "private";
        return new Place(
            new JourneyPlace(tenant ?? "", team, channel),
            new Uri(activity.ServiceUrl),
            conversation.Id,
            activity.Recipient?.Id ?? "",
            hasOwnMembers ? channel : team)
        {
            IsPrivate = data.Channel?.Type is "private",
        };
    }

    /// <summary>The same, as a journey keeps it.</summary>
    public JourneyConversation ToKeep() => new(ServiceUrl.AbsoluteUri, ConversationId, BotId) { RosterId = RosterId };

    private static string? FirstOf(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
        {
            // Dots are no id: in an address they would lead elsewhere.
            if (!string.IsNullOrEmpty(value) && value is not ("." or ".."))
            {
                return value;
            }
        }

        return null;
    }
}
