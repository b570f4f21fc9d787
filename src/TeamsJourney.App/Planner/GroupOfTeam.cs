using System.Globalization;
using ActivityProtocol;
using TeamsJourney.App.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>The Microsoft 365 group behind a team: it owns the team's plans.</summary>
internal sealed class GroupOfTeam(IConnectorClient connector)
{
    /// <summary>The group's id; nothing when Teams does not name it.</summary>
    /// <exception cref="ConnectorException">Teams refused or did not answer.</exception>
    public async Task<string?> FindAsync(JourneySnapshot snapshot, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(snapshot.Head.Conversation.ServiceUrl, UriKind.Absolute, out var serviceUrl))
        {
            return null;
        }

        var team = await connector.GetTeamDetailsAsync(serviceUrl, snapshot.Journey!.Place.TeamId, cancellationToken);
        return Guid.TryParse(team.AadGroupId, out var id) ? id.ToString("D", CultureInfo.InvariantCulture) : null;
    }
}
