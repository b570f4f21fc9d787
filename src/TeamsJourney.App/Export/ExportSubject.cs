using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export;

/// <summary>
/// What is taken along of a journey: what everyone may see on its map, and no more. It holds nothing that was not revealed, and nobody's name;
/// ids, of touchpoints and of an improvement's owner, are in the map and go into no export.
/// </summary>
/// <param name="Map">The map.</param>
/// <param name="ChannelsUsed">The communication channels that the company uses; nothing until the nine questions were answered.</param>
internal sealed record ExportSubject(JourneyMap Map, IReadOnlyList<CommunicationChannel>? ChannelsUsed)
{
    /// <summary>What may be taken along of a journey as it is now.</summary>
    public static ExportSubject Of(Journey journey) => new(JourneyMap.Of(journey), journey.ChannelsUsed);
}
