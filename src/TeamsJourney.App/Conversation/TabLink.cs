using System.Text.Json;
using TeamsJourney.App.Hosting;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation;

/// <summary>Where the journey opens in the tab.</summary>
internal static class TabLink
{
    /// <summary>The tab of the journey's channel in Teams (Teams documentation, "Deep link to a tab"); nothing without a public address.</summary>
    public static Uri? To(Journey journey, AppSettings settings)
    {
        if (settings.PublicUrl is not { } home)
        {
            return null;
        }

        var page = $"{home.AbsoluteUri.TrimEnd('/')}/tab?journey={Uri.EscapeDataString(journey.Id.Value)}";
        if (settings.AppId.Length == 0)
        {
            return new Uri(page);
        }

        var context = $$"""{"subEntityId":"{{JsonEncodedText.Encode(journey.Id.Value)}}","channelId":"{{JsonEncodedText.Encode(journey.Place.ChannelId)}}"}""";
        return new Uri($"https://teams.microsoft.com/l/entity/{settings.AppId}/journey?webUrl={Uri.EscapeDataString(page)}&context={Uri.EscapeDataString(context)}");
    }
}
