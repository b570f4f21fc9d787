namespace TeamsJourney.Local.PlannerBoard;

/// <summary>Someone who can be assigned a task on the board.</summary>
/// <param name="Id">Their Entra object id: a GUID in its 36-character form.</param>
/// <param name="DisplayName">The name shown on the board.</param>
public sealed record BoardPerson(string Id, string DisplayName);
