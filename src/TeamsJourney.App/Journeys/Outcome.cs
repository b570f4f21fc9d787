using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>What became of a command.</summary>
internal abstract record Outcome
{
    private Outcome()
    {
    }

    /// <summary>It happened and is on disk; or it had happened already, when the same request is delivered again.</summary>
    /// <param name="Journey">The journey, this included.</param>
    public sealed record Accepted(Journey Journey) : Outcome;

    /// <summary>It did not happen.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Journey">The journey as it is; nothing when there is none.</param>
    public sealed record Refused(Refusal Reason, Journey? Journey) : Outcome;
}
