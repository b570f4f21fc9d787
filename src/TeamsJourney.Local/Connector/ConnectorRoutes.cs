using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Connector;

/// <summary>The routes of the Bot Connector that bots use in Teams. No Authorization header is asked for: that is the one door left open on a laptop.</summary>
internal static class ConnectorRoutes
{
    public static void MapConnector(this IEndpointRouteBuilder routes)
    {
        var connector = routes.MapGroup("/v3");
        connector.AddEndpointFilter<FaultFilter>();

        var conversation = connector.MapGroup("/conversations/{conversationId}");
        conversation.MapPost("/activities", (Sending sending, string conversationId, HttpRequest request) =>
            sending.SendAsync(conversationId, "", request));
        conversation.MapPost("/activities/{activityId}", (Sending sending, string conversationId, string activityId, HttpRequest request) =>
            sending.SendAsync(conversationId, activityId, request));
        conversation.MapPut("/activities/{activityId}", (Sending sending, string conversationId, string activityId, HttpRequest request) =>
            sending.UpdateAsync(conversationId, activityId, request));
        conversation.MapDelete("/activities/{activityId}", (Sending sending, string conversationId, string activityId, HttpResponse response) =>
            sending.Delete(conversationId, activityId, response));
        connector.MapPost("/conversations", (Beginning beginning, HttpRequest request) => beginning.CreateAsync(request));

        conversation.MapGet("/members", (Roster roster, string conversationId, HttpResponse response) => roster.All(conversationId, response));
        conversation.MapGet("/members/{memberId}", (Roster roster, string conversationId, string memberId, HttpResponse response) =>
            roster.One(conversationId, memberId, response));
        conversation.MapGet("/pagedmembers", (Roster roster, string conversationId, int? pageSize, string? continuationToken, HttpResponse response) =>
            roster.Page(conversationId, pageSize, continuationToken, response));

        connector.MapGet("/teams/{teamId}", (Roster roster, string teamId) => roster.TeamDetails(teamId));
        connector.MapGet("/teams/{teamId}/conversations", (string teamId) => Roster.Channels(teamId));
    }

    /// <summary>Who is in the conversation.</summary>
    public static IReadOnlyList<Person> MembersOf(string conversationId) =>
        PersonalChat.Owner(conversationId) is { } owner ? [owner] : Colleagues.All;
}
