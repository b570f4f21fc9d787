using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>Tells whoever listens that a journey changed: the outbox, and live views.</summary>
internal sealed class JourneyChanges
{
    /// <summary>Raised after a change is on disk. Handlers must return at once.</summary>
    public event Action<JourneyId>? Changed;

    public void Announce(JourneyId journey) => Changed?.Invoke(journey);
}
