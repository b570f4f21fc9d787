using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>The answer of <c>GET /api/journeys?channel=</c>: the journeys of a channel, the newest first.</summary>
/// <param name="Journeys">The journeys that the caller may see.</param>
internal sealed record ChannelView(IReadOnlyList<ListedJourneyView> Journeys)
{
    /// <summary>The journeys of one channel, the newest first. Another journey about the same offering is its next round.</summary>
    public static ChannelView Of(IEnumerable<(Journey Journey, bool IsActive)> journeys) => new(
    [
        .. journeys
            .GroupBy(one => one.Journey.SetUp.Offering, StringComparer.OrdinalIgnoreCase)
            .SelectMany(rounds => rounds.OrderBy(one => one.Journey.CreatedAt).Select((one, index) => ListedJourneyView.Of(one.Journey, one.IsActive, round: index + 1)))
            .OrderByDescending(one => one.CreatedAt),
    ]);
}

/// <summary>The answer of <c>POST /api/journeys</c>.</summary>
/// <param name="Id">The journey's id.</param>
internal sealed record BegunView(string Id);

/// <summary>The answer of <c>GET /api/journeys/{id}/people</c> and <c>…/waiting</c>.</summary>
/// <param name="People">Members of the team, by name.</param>
internal sealed record PeopleView(IReadOnlyList<PersonView> People);

/// <summary>A journey in the list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Offering">The product or service.</param>
/// <param name="TargetGroup">For whom.</param>
/// <param name="Kind">The kind of journey.</param>
/// <param name="Round">Which pass it is through the workshop about this offering, from 1.</param>
/// <param name="Step">Where the team is.</param>
/// <param name="IsRevealed">Whether the answers of step 3 are shown.</param>
/// <param name="IsActive">Whether the team works on it now.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="Touchpoints">How many touchpoints it has.</param>
/// <param name="Improvements">How many improvements it has.</param>
internal sealed record ListedJourneyView(
    string Id, string Offering, string TargetGroup, JourneyKind Kind, int Round, Step Step, bool IsRevealed, bool IsActive, DateTimeOffset CreatedAt, int Touchpoints, int Improvements)
{
    public static ListedJourneyView Of(Journey journey, bool isActive, int round) => new(
        journey.Id.Value,
        journey.SetUp.Offering,
        journey.SetUp.TargetGroup,
        journey.SetUp.Kind,
        round,
        journey.Step,
        journey.IsRevealed,
        isActive,
        journey.CreatedAt,
        journey.Touchpoints.Count,
        journey.Improvements.Count);
}
