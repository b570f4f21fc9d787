using TeamsJourney.App.Identity;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Privacy;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>What a view needs besides the journey.</summary>
/// <param name="Roster">The team; nothing when it could not be read.</param>
/// <param name="Pseudonyms">Who its members are to the journey.</param>
/// <param name="Links">Where people open plans and tasks.</param>
internal sealed record Surroundings(Roster? Roster, Pseudonyms Pseudonyms, PlannerLinks Links);
