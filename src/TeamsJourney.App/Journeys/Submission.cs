using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>A command on its way to a journey.</summary>
/// <param name="Command">The command.</param>
/// <param name="Cause">
/// What it came from: the same for a request that is delivered again, different for everything else. The command is then applied once.
/// </param>
internal sealed record Submission(Command Command, string Cause)
{
    /// <summary>Where the journey's conversation can be reached from now on; unchanged when unknown.</summary>
    public JourneyConversation Conversation { get; init; } = JourneyConversation.Unknown;

    /// <summary>A message that already shows the journey, such as the card from which it was begun.</summary>
    public PostedCard? Shown { get; init; }
}
