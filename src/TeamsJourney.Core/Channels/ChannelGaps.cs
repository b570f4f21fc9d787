using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Channels;

/// <summary>What the channel answers reveal: each "yes" without a touchpoint is a gap to fill (M19).</summary>
public static class ChannelGaps
{
    /// <summary>The channels that the company uses and that no touchpoint goes through.</summary>
    public static IReadOnlyList<CommunicationChannel> Of(Journey journey)
    {
        var covered = journey.Touchpoints.Values.SelectMany(touchpoint => touchpoint.Channels).Select(use => use.Channel).ToHashSet();
        return [.. (journey.ChannelsUsed ?? []).Where(channel => !covered.Contains(channel))];
    }
}
