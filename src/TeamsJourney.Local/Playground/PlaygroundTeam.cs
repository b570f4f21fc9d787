using System.Text.Json.Nodes;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.People;

namespace TeamsJourney.Local.Playground;

/// <summary>The people and the team that the Playground shows: those of Local Teams, so that Planner's stand-in knows them too.</summary>
internal static class PlaygroundTeam
{
    /// <summary>The file that the Playground reads in the folder in which it is started.</summary>
    public const string FileName = ".m365agentsplayground.yml";

    /// <summary>
    /// The file's text: JSON, which is YAML too. The Playground ends at once on a file that is not exactly to its liking: five users beside
    /// the current one, and one channel beside General.
    /// </summary>
    /// <param name="botAppId">The bot's id, without the <c>28:</c> before it.</param>
    /// <param name="botName">The bot's name.</param>
    /// <param name="tenantId">The tenant of everyone.</param>
    public static string Describe(string botAppId, string botName, string tenantId) => new JsonObject
    {
        ["version"] = "0.1.1",
        ["tenantId"] = tenantId,
        ["bot"] = new JsonObject { ["id"] = $"28:{botAppId}", ["name"] = botName },
        ["currentUser"] = Describe(Colleagues.All[0]),
        ["users"] = new JsonArray([.. Colleagues.All.Skip(1).Select(Describe)]),
        ["personalChat"] = new JsonObject { ["id"] = "a:personal" },
        ["groupChat"] = new JsonObject { ["id"] = "19:group@thread.v2", ["name"] = "Zonnig" },
        ["team"] = new JsonObject
        {
            ["id"] = Team.Id,
            ["name"] = Team.Name,
            ["aadGroupId"] = Team.GroupId,
            ["channels"] = new JsonArray(new JsonObject { ["id"] = Team.Journey.Id, ["name"] = Team.Journey.Name }),
        },
    }.ToJsonString();

    private static JsonObject Describe(Person person) => new()
    {
        ["id"] = person.UserId,
        ["name"] = person.Name,
        // Spelt so by the Playground.
        ["userPrincipleName"] = person.UserPrincipalName,
        ["aadObjectId"] = person.EntraId,
        ["givenName"] = person.GivenName,
        ["surname"] = person.Surname,
        ["email"] = person.UserPrincipalName,
    };
}
