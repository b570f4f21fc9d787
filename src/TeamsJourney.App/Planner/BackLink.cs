using TeamsJourney.App.Hosting;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// The link from a task back to its improvement, and the mark by which the task is known as the improvement's: the end of the address is
/// the same for ever, whatever host the service is reached under.
/// </summary>
internal sealed class BackLink(AppSettings settings)
{
    /// <summary>The address for an improvement: in the tab, or without a public address the channel in Teams.</summary>
    public string To(Journey journey, ImprovementId improvement, string groupId)
    {
        var mark = MarkOf(journey.Id, improvement);
        return settings.PublicUrl is { } home
            ? $"{home.GetLeftPart(UriPartial.Path).TrimEnd('/')}/tab{mark}"
            // The documented deep link to a channel; what follows the # does not matter to Teams.
            : $"https://teams.microsoft.com/l/channel/{Uri.EscapeDataString(journey.Place.ChannelId)}/journey?groupId={groupId}&tenantId={Uri.EscapeDataString(journey.Place.TenantId)}#{mark}";
    }

    /// <summary>Whether one of a task's references is the mark of this improvement.</summary>
    public static bool IsAmong(IEnumerable<string> referenceKeys, JourneyId journey, ImprovementId improvement)
    {
        var mark = MarkOf(journey, improvement);
        return referenceKeys.Any(key => Uri.UnescapeDataString(key).EndsWith(mark, StringComparison.Ordinal));
    }

    /// <summary>Whether one of a task's references is the mark of any improvement, of whatever journey.</summary>
    public static bool IsAnyAmong(IEnumerable<string> referenceKeys) => referenceKeys
        .Select(key => Uri.UnescapeDataString(key).Split('/'))
        .Any(parts => parts is [.., "journeys", _, "improvements", _]);

    /// <summary>
    /// An address as the name of a reference: <c>. : % @ #</c> have a meaning in OData and are percent-encoded
    /// (learn.microsoft.com, plannerExternalReferences).
    /// </summary>
    public static string Key(string address) => address
        .Replace("%", "%25", StringComparison.Ordinal).Replace(".", "%2E", StringComparison.Ordinal).Replace(":", "%3A", StringComparison.Ordinal)
        .Replace("@", "%40", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal);

    private static string MarkOf(JourneyId journey, ImprovementId improvement) =>
        $"/journeys/{Uri.EscapeDataString(journey.Value)}/improvements/{Uri.EscapeDataString(improvement.Value)}";
}
