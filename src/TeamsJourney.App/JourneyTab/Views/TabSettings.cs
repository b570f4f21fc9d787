namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>The answer of <c>GET /tab/settings.json</c>: what the page must know before anyone signed in.</summary>
/// <param name="People">Where people can be chosen who need no sign-in; only in Development.</param>
internal sealed record TabSettings(Uri? People);
