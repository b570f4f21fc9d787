namespace TeamsJourney.App.Storage;

/// <summary>Another instance wrote first, or an answer was lost: read what is newer, then decide again.</summary>
internal sealed class JourneyMovedException(Exception inner) : Exception("The journey has moved on.", inner);
