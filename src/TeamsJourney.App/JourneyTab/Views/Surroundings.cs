using TeamsJourney.App.Identity;
using TeamsJourney.App.Planner;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>What a view needs besides the journey.</summary>
/// <param name="Roster">The team; nothing when it could not be read.</param>
/// <param name="Links">Where people open plans and tasks.</param>
internal sealed record Surroundings(Roster? Roster, PlannerLinks Links);
