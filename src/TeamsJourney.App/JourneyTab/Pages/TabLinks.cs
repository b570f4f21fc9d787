using System.Text.Json.Nodes;
using TeamsJourney.App.Hosting;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.Pages;

/// <summary>
/// Where people open the map: the tab of the channel in Teams, by Teams' deep link (Microsoft Learn, "Deep link to a tab"), or the page itself
/// where the app has no id in Teams. Teams hands the tab the sub-entity as <c>page.subPageId</c>.
/// </summary>
internal sealed class TabLinks(AppSettings settings)
{
    /// <summary>The entity that every tab of ours is, whichever journey it shows; the configuration page says the same.</summary>
    public const string Entity = "journey";

    /// <summary>The journey, or one of its touchpoints; nothing without a public address.</summary>
    public Uri? To(Journey journey, TouchpointId? touchpoint = null)
    {
        if (settings.PublicUrl is not { } home)
        {
            return null;
        }

        var page = $"{home.AbsoluteUri.TrimEnd('/')}/tab?journey={Uri.EscapeDataString(journey.Id.Value)}";
        if (settings.Teams.AppId.Length == 0 || journey.Place.ChannelId.Length == 0)
        {
            return new Uri(page);
        }

        var context = new JsonObject
        {
            ["subEntityId"] = touchpoint is { } one ? $"{journey.Id.Value}/{one.Value}" : journey.Id.Value,
            ["channelId"] = journey.Place.ChannelId,
        };
        return new Uri(
            $"https://teams.microsoft.com/l/entity/{Uri.EscapeDataString(settings.Teams.AppId)}/{Entity}" +
            $"?webUrl={Uri.EscapeDataString(page)}&label={Uri.EscapeDataString(journey.SetUp.Offering)}&context={Uri.EscapeDataString(context.ToJsonString())}");
    }
}
