using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Experiences;

/// <summary>Commands of step 3.</summary>
public abstract record ExperienceCommand : Command
{
    private ExperienceCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>Saves, or changes, one's own answer for one touchpoint; an empty answer takes it back.</summary>
    public sealed record SaveExperience(Member By, DateTimeOffset At, TouchpointId Touchpoint, Experience Experience) : ExperienceCommand(By, At);

    /// <summary>Closes the answers and shows them all at once (facilitator).</summary>
    public sealed record RevealExperiences(Member By, DateTimeOffset At) : ExperienceCommand(By, At);

    /// <summary>Keeps a customer's own words, from a message, with a touchpoint (M68), in any step; they appear with the reveal, or at once when that has been.</summary>
    public sealed record AddCustomerWords(Member By, DateTimeOffset At, TouchpointId Touchpoint, string Words) : ExperienceCommand(By, At);
}

/// <summary>A participant answered for a touchpoint, or changed that answer.</summary>
public sealed record ExperienceSaved(MemberId By, DateTimeOffset At, TouchpointId Touchpoint, Experience Experience) : JourneyEvent(By, At);

/// <summary>The answers so far were shown to everyone.</summary>
public sealed record ExperiencesRevealed(MemberId By, DateTimeOffset At) : JourneyEvent(By, At);

/// <summary>A customer's own words were kept with a touchpoint.</summary>
public sealed record CustomerWordsAdded(MemberId By, DateTimeOffset At, TouchpointId Touchpoint, string Words) : JourneyEvent(By, At);
