using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>The answer of <c>GET /api/journeys?channel=</c>: the journeys of a channel, the newest first.</summary>
/// <param name="Journeys">The journeys that the caller may see.</param>
internal sealed record ChannelView(IReadOnlyList<ListedJourneyView> Journeys);

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
/// <param name="Step">Where the team is.</param>
/// <param name="IsRevealed">Whether the answers of step 3 are shown.</param>
/// <param name="IsActive">Whether the team works on it now.</param>
/// <param name="CreatedAt">When it began.</param>
/// <param name="Touchpoints">How many touchpoints it has.</param>
/// <param name="Improvements">How many improvements it has.</param>
internal sealed record ListedJourneyView(
    string Id, string Offering, string TargetGroup, JourneyKind Kind, Step Step, bool IsRevealed, bool IsActive, DateTimeOffset CreatedAt, int Touchpoints, int Improvements)
{
    public static ListedJourneyView Of(Journey journey, bool isActive) => new(
        journey.Id.Value,
        journey.SetUp.Offering,
        journey.SetUp.TargetGroup,
        journey.SetUp.Kind,
        journey.Step,
        journey.IsRevealed,
        isActive,
        journey.CreatedAt,
        journey.Touchpoints.Count,
        journey.Improvements.Count);
}
