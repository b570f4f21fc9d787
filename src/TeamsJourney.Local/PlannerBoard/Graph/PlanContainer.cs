using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>What a plan belongs to; only groups, of v1.0's containers, can be made here.</summary>
internal static class PlanContainer
{
    /// <summary>The container's address: said, or made of its id and type.</summary>
    public static string? ReadUrl(BodyReader reader, JsonObject container)
    {
        var parts = new BodyReader(container, "PlanContainer");
        var url = parts.Text("url", null);
        var id = parts.Text("containerId", null);
        var type = parts.Text("type", "group");
        if (parts.Finish() is { } refusal)
        {
            reader.Refuse(refusal);
        }

        url ??= id is null ? null : $"https://graph.microsoft.com/v1.0/groups/{id}";
        if (type != "group" || url?.Split('/') is not [.., "groups", { Length: > 0 }] || !Uri.IsWellFormedUriString(url, UriKind.Absolute))
        {
            reader.Refuse(Refusals.Field("Container", "Plan", "The container is not the address of a group."));
        }

        return url;
    }
}
