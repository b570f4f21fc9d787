using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Connector;

/// <summary>Who is in a conversation, and what the team is.</summary>
internal sealed class Roster(MessageBook book, RateLimits limits, LocalTeamsOptions options)
{
    public IResult All(string conversationId, HttpResponse response) =>
        Refuse(conversationId, response) ?? Answer(new JsonArray([.. ConnectorRoutes.MembersOf(conversationId).Select(Member)]));

    public IResult One(string conversationId, string memberId, HttpResponse response) =>
        Refuse(conversationId, response)
        ?? (Colleagues.TryFind(memberId, out var person) && ConnectorRoutes.MembersOf(conversationId).Contains(person)
            ? Answer(Member(person))
            : ConnectorError.MemberNotFound);

    // Teams raises a smaller page to 50 and lowers a larger one to 500; six people always fit on the first.
    public IResult Page(string conversationId, int? pageSize, string? continuationToken, HttpResponse response) =>
        Refuse(conversationId, response)
        ?? (pageSize is < 1 ? ConnectorError.BadArgument("The page size is not positive.")
            : !string.IsNullOrEmpty(continuationToken) ? ConnectorError.BadArgument("The continuation token is not known.")
            : Answer(new JsonObject { ["members"] = new JsonArray([.. ConnectorRoutes.MembersOf(conversationId).Select(Member)]) }));

    public IResult TeamDetails(string teamId) => teamId != Team.Id ? ConnectorError.ConversationNotFound : Answer(new JsonObject
    {
        ["id"] = Team.Id,
        ["name"] = Team.Name,
        ["aadGroupId"] = Team.GroupId,
        ["type"] = "standard",
        ["channelCount"] = Team.Channels.Count,
        ["memberCount"] = Colleagues.All.Count,
        ["tenantId"] = options.TenantId,
    });

    // Teams gives the general channel no name: every client shows it in its own language.
    public static IResult Channels(string teamId) => teamId != Team.Id ? ConnectorError.ConversationNotFound : Answer(new JsonObject
    {
        ["conversations"] = new JsonArray([.. Team.Channels.Select(channel => new JsonObject
        {
            ["id"] = channel.Id,
            ["name"] = channel == Team.General ? null : channel.Name,
            ["type"] = "standard",
        })]),
    });

    private ConnectorError? Refuse(string conversationId, HttpResponse response) =>
        !book.Exists(conversationId) ? ConnectorError.ConversationNotFound : limits.Members.Refuse(conversationId, response);

    private JsonObject Member(Person person) => new()
    {
        ["id"] = person.UserId,
        ["name"] = person.Name,
        ["objectId"] = person.EntraId,
        ["aadObjectId"] = person.EntraId,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.UserPrincipalName,
        ["userPrincipalName"] = person.UserPrincipalName,
        ["tenantId"] = options.TenantId,
        ["userRole"] = "user",
    };

    private static IResult Answer(JsonNode body) => Results.Text(body.ToJsonString(), "application/json");
}
