using ActivityProtocol;
using TeamsJourney.App.Conversation.Commands;
using TeamsJourney.App.Identity;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>What happens around us in a team: we are added, people come and go. Anything else is none of our business, and no error.</summary>
internal sealed class TeamEvents(Rosters rosters, Greeting greeting, Deliveries deliveries)
{
    public async Task<InvokeResponse> TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        switch (activity)
        {
            case { Type: ActivityTypes.InstallationUpdate, Action: "add" } when deliveries.IsFirst(activity):
                await greeting.SayAsync(activity, cancellationToken);
                break;
            case { Type: ActivityTypes.ConversationUpdate }:
                ForgetRoster(activity);
                break;
        }

        return InvokeResponse.Ok;
    }

    private void ForgetRoster(Activity activity)
    {
        if (Place.Of(activity) is { } place)
        {
            // Whether the channel has members of its own is not said with every event.
            rosters.Forget(place.Journeys.ChannelId);
            rosters.Forget(place.Journeys.TeamId);
        }
    }
}
