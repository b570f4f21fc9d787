using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Privacy;

/// <summary>Commands about what a journey keeps of people.</summary>
public abstract record PrivacyCommand : Command
{
    private PrivacyCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>
    /// Takes someone out of the journey, at their own request. What others built on stays, as nobody's: touchpoints, what was revealed,
    /// improvements. What nobody saw yet goes: answers before the reveal, and votes. Whoever leads hands over first.
    /// </summary>
    /// <param name="By">Who asks, for themselves.</param>
    /// <param name="At">When.</param>
    /// <param name="Nobody">A new id that stands for nobody, from now on in the place of theirs.</param>
    /// <param name="Account">Their own id, under which they may own improvements.</param>
    public sealed record EraseMember(Member By, DateTimeOffset At, MemberId Nobody, MemberId Account) : PrivacyCommand(By, At);

    /// <summary>Keeps a journey in which nothing happened for long.</summary>
    public sealed record KeepJourney(Member By, DateTimeOffset At) : PrivacyCommand(By, At);
}

/// <summary>
/// Someone was taken out of the journey. The events before are rewritten afterwards, and this one last: then it names only
/// <paramref name="Nobody"/> itself.
/// </summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Nobody">What stands in their place.</param>
/// <param name="Account">Their own id, as owner of improvements.</param>
public sealed record MemberErased(MemberId By, DateTimeOffset At, MemberId Nobody, MemberId Account) : JourneyEvent(By, At);

/// <summary>Stands in the place of an event whose whole content was erased.</summary>
public sealed record ContributionErased(MemberId By, DateTimeOffset At) : JourneyEvent(By, At);

/// <summary>Someone wanted the journey to be kept.</summary>
public sealed record JourneyKept(MemberId By, DateTimeOffset At) : JourneyEvent(By, At);
