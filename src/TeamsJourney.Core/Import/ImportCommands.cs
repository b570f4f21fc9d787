using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Import;

/// <summary>
/// What makes a new journey of one that was taken along (facilitator), where the commands of the workshop ask who said what: that is not in what
/// was taken along. Everything else of an import goes by the commands of the workshop.
/// </summary>
public abstract record ImportCommand : Command
{
    private ImportCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>Adds a touchpoint in step 1, also one that says the same as another.</summary>
    public sealed record ImportTouchpoint(Member By, DateTimeOffset At, TouchpointId Id, PhaseId Phase, string Text, IReadOnlyList<ChannelUse> Channels) : ImportCommand(By, At);

    /// <summary>Adds, in step 3, what people said together about a touchpoint; it is revealed already. More for the same touchpoint is added to it.</summary>
    public sealed record ImportExperiences(Member By, DateTimeOffset At, TouchpointMood Mood) : ImportCommand(By, At);

    /// <summary>Sets, in step 4, the dots that the pains got together.</summary>
    public sealed record ImportVotes(Member By, DateTimeOffset At, IReadOnlyDictionary<TouchpointId, int> Dots) : ImportCommand(By, At);

    /// <summary>Adds, in step 4, an improvement, also with a date that has passed, or for what is a pain no more.</summary>
    public sealed record ImportImprovement(Member By, DateTimeOffset At, Improvement Improvement) : ImportCommand(By, At);
}

/// <summary>What people said together about a touchpoint, in another journey or an earlier one, was added.</summary>
public sealed record ExperiencesImported(MemberId By, DateTimeOffset At, TouchpointMood Mood) : JourneyEvent(By, At);
