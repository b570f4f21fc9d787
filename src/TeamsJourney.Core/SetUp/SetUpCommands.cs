using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.SetUp;

/// <summary>Commands of the set-up.</summary>
public abstract record SetUpCommand : Command
{
    private SetUpCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>Begins a journey; who asks becomes its facilitator.</summary>
    /// <param name="By">Who asks.</param>
    /// <param name="At">When.</param>
    /// <param name="Id">The new journey's id.</param>
    /// <param name="Place">Where it lives.</param>
    /// <param name="SetUp">What it is about.</param>
    public sealed record CreateJourney(Member By, DateTimeOffset At, JourneyId Id, JourneyPlace Place, JourneySetUp SetUp) : SetUpCommand(By, At)
    {
        /// <summary>Whether its members are known to it by names of their own, which lead back to nobody.</summary>
        public bool HasPseudonyms { get; init; }
    }

    /// <summary>
    /// Changes what the journey is about. Phases can change only while there are no touchpoints; an anonymous journey stays so once someone
    /// contributed; a named one can become anonymous at any time. Another pace gives the current step a new deadline, counted from now.
    /// </summary>
    /// <param name="By">Who asks: the facilitator.</param>
    /// <param name="At">When.</param>
    /// <param name="SetUp">All of it, changed.</param>
    public sealed record ChangeSetUp(Member By, DateTimeOffset At, JourneySetUp SetUp) : SetUpCommand(By, At);

    /// <summary>Makes someone else the facilitator.</summary>
    /// <param name="By">Who asks: the facilitator.</param>
    /// <param name="At">When.</param>
    /// <param name="To">Who takes over.</param>
    public sealed record HandOver(Member By, DateTimeOffset At, Member To) : SetUpCommand(By, At);

    /// <summary>Becomes the facilitator without being asked by the one who was.</summary>
    /// <param name="By">Who takes over.</param>
    /// <param name="At">When.</param>
    /// <param name="From">The facilitator whom the person saw: two who take over at once do not take it from each other.</param>
    /// <param name="Ground">Why they may, as the team's roster says it.</param>
    public sealed record TakeOver(Member By, DateTimeOffset At, MemberId From, TakeOverGround Ground) : SetUpCommand(By, At);
}

/// <summary>Why someone may take a journey over.</summary>
public enum TakeOverGround
{
    /// <summary>Nothing gives them the right.</summary>
    None,

    /// <summary>The facilitator is no longer in the team.</summary>
    FacilitatorLeft,

    /// <summary>They own the team.</summary>
    OwnsTheTeam,
}

/// <summary>The journey was begun.</summary>
public sealed record JourneyCreated(MemberId By, DateTimeOffset At, JourneyId Id, JourneyPlace Place, JourneySetUp SetUp) : JourneyEvent(By, At)
{
    /// <summary>Whether its members are known to it by names of their own; not so in journeys of before there were any.</summary>
    public bool HasPseudonyms { get; init; }
}

/// <summary>What the journey is about was changed.</summary>
public sealed record SetUpChanged(MemberId By, DateTimeOffset At, JourneySetUp SetUp) : JourneyEvent(By, At);

/// <summary>Someone else became the facilitator: handed over by the one who was, or taken over by whoever is now.</summary>
public sealed record FacilitatorChanged(MemberId By, DateTimeOffset At, MemberId To) : JourneyEvent(By, At);

/// <summary>Someone took part for the first time, or can be named from now on.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Name">The name to show; empty in an anonymous journey.</param>
public sealed record ParticipantJoined(MemberId By, DateTimeOffset At, string Name) : JourneyEvent(By, At);
