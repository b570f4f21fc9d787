using System.Text.Json.Nodes;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Security.Fuzzing;

/// <summary>True requests of the tab: every command, and every address that reads.</summary>
internal static class TabSeeds
{
    private static readonly string[] Ending = ["experience/reveal", "step/next", "step/back", "journey/hand-over"];

    private static readonly JsonObject[] All =
    [
        new() { ["do"] = "touchpoint/add", ["touchpoint"] = "new", ["phase"] = "use", ["text"] = "Ik bel" },
        new() { ["do"] = "touchpoint/edit", ["touchpoint"] = "t2", ["phase"] = "use", ["text"] = "Ik bel", ["seen"] = 0 },
        new() { ["do"] = "touchpoint/delete", ["touchpoint"] = "t2" },
        new() { ["do"] = "touchpoint/place", ["touchpoint"] = "t1", ["phase"] = "use", ["before"] = "t4" },
        new() { ["do"] = "touchpoint/channels", ["touchpoint"] = "t1", ["channels"] = new JsonArray(new JsonObject { ["channel"] = "email", ["direction"] = "bothWays" }), ["seen"] = 0 },
        new() { ["do"] = "touchpoint/merge", ["into"] = "t1", ["others"] = new JsonArray("t2"), ["text"] = "Ik bel" },
        new() { ["do"] = "touchpoint/split", ["touchpoint"] = "t1" },
        new() { ["do"] = "journey-step/save", ["step"] = "s1", ["name"] = "Kopen", ["touchpoints"] = new JsonArray("t1", "t2") },
        new() { ["do"] = "journey-step/delete", ["step"] = "s1" },
        new() { ["do"] = "channel/questions", ["used"] = new JsonArray("email", "website") },
        // What step 3 is for, more often than the rest: most of what is let through comes of these.
        .. Enumerable.Range(0, 20).Select(number => Experience($"t{(number % 5) + 1}")),
        new() { ["do"] = "experience/reveal" },
        new() { ["do"] = "customer-words/add", ["touchpoint"] = "t1", ["words"] = "Duur" },
        new() { ["do"] = "participant/done", ["step"] = "experience", ["isDone"] = true },
        new() { ["do"] = "participant/done", ["step"] = "experience", ["isDone"] = false },
        new() { ["do"] = "participant/nudge", ["step"] = "experience" },
        new() { ["do"] = "step/next", ["from"] = "experience", ["withEmptyPhases"] = true },
        new() { ["do"] = "step/back", ["from"] = "experience", ["fromRevealed"] = false },
        new() { ["do"] = "pain/vote", ["dots"] = new JsonObject { ["t1"] = 1, ["t2"] = 2 } },
        new() { ["do"] = "pain/park", ["touchpoint"] = "t1", ["reason"] = "Later" },
        new() { ["do"] = "pain/resume", ["touchpoint"] = "t1" },
        new()
        {
            ["do"] = "improvement/save", ["improvement"] = "i1", ["touchpoint"] = "t1", ["title"] = "Bellen", ["whys"] = new JsonArray("Omdat"), ["cause"] = "quality",
            ["actions"] = new JsonArray("Doen"), ["cost"] = "small", ["effect"] = "large", ["owner"] = "", ["due"] = "2027-01-01", ["kpi"] = "Minder", ["seen"] = 0,
        },
        new() { ["do"] = "improvement/delete", ["improvement"] = "i1" },
        new() { ["do"] = "planner/publish" },
        new()
        {
            ["do"] = "journey/change",
            ["setUp"] = new JsonObject
            {
                ["offering"] = "Rondreis", ["description"] = "", ["targetGroup"] = "Gezin Bakker, eerste verre reis", ["kind"] = "newCustomer", ["phaseSet"] = "customer", ["phases"] = new JsonArray(),
                ["language"] = "dutch", ["pace"] = "live", ["daysPerStep"] = 0, ["naming"] = "anonymous",
            },
        },
        new() { ["do"] = "journey/hand-over", ["to"] = "0123456789abcdef" },
        new() { ["do"] = "journey/take-over" },
    ];

    private static readonly string[] Tails =
        ["", "", "/people", "/waiting", "/mine", "/export/json", "/export/csv", "/export/svg", "/export/mermaid", "/export/miro", "/export/lucid", "/export/nothing", "/../../health/live", "/commands", "/%2e%2e"];

    /// <summary>The names of all commands.</summary>
    public static IEnumerable<string> Names => All.Select(command => (string)command["do"]!);

    /// <summary>One of them, true.</summary>
    /// <param name="mutation">Chooses.</param>
    /// <param name="request">The id of the request.</param>
    /// <param name="mayEnd">Whether also one of those with which the facilitator would end the step.</param>
    public static JsonObject Command(Mutation mutation, string request, bool mayEnd)
    {
        JsonObject[] among = [.. All.Where(command => mayEnd || !Ending.Contains((string)command["do"]!))];
        var command = among[mutation.Next(among.Length)].DeepClone().AsObject();
        command["id"] = request;
        if (command.ContainsKey("thought"))
        {
            command["thought"] = $"Ik vind {request} wat";
        }

        return command;
    }

    /// <summary>An address that reads, true or not.</summary>
    public static string Address(Mutation mutation, string journey)
    {
        var id = mutation.Next(4) switch { 0 => "nothing", 1 => journey[..^1], _ => journey };
        var theme = mutation.Next(3) switch { 0 => "?theme=dark", 1 => "?theme=%3Cscript%3E&theme=x", _ => "" };
        return mutation.Next(8) switch
        {
            0 => $"/api/journeys?channel={Uri.EscapeDataString(SecretJourney.Place.ChannelId)}",
            1 => $"/api/journeys?channel={mutation.Next(1000)}&channel=x",
            2 => "/api/journeys/example",
            _ => $"/api/journeys/{id}{Tails[mutation.Next(Tails.Length)]}{theme}",
        };
    }

    private static JsonObject Experience(string touchpoint) => new()
    {
        ["do"] = "experience/save", ["touchpoint"] = touchpoint, ["thought"] = "", ["valence"] = "negative", ["emotions"] = new JsonArray("angry"), ["verdict"] = "au", ["evidence"] = "ownShoes",
    };
}
