using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.Core.Channels;

/// <summary>Commands of step 2; every member may give them, because the order is one for all.</summary>
public abstract record ChannelCommand : Command
{
    private ChannelCommand(Member by, DateTimeOffset at)
        : base(by, at)
    {
    }

    /// <summary>Answers the nine questions: the channels that the company uses, all others are a no (M15).</summary>
    public sealed record AnswerChannelQuestions(Member By, DateTimeOffset At, IReadOnlyList<CommunicationChannel> Used) : ChannelCommand(By, At);

    /// <summary>Says through which channels a touchpoint goes (M16); none is allowed.</summary>
    public sealed record SetTouchpointChannels(Member By, DateTimeOffset At, TouchpointId Id, IReadOnlyList<ChannelUse> Channels) : ChannelCommand(By, At)
    {
        /// <inheritdoc cref="TouchpointCommand.ChangeTouchpoint.Seen"/>
        public int? Seen { get; init; }
    }

    /// <summary>Moves a touchpoint one place earlier or later; past the edge of its phase it goes to the neighbouring phase.</summary>
    public sealed record MoveTouchpoint(Member By, DateTimeOffset At, TouchpointId Id, bool Earlier) : ChannelCommand(By, At);

    /// <summary>Puts a touchpoint in a phase, before another one of that phase, or last in it.</summary>
    /// <param name="By">Who asks.</param>
    /// <param name="At">When.</param>
    /// <param name="Id">Which touchpoint.</param>
    /// <param name="Phase">Where to.</param>
    /// <param name="Before">The touchpoint that comes after it; nothing for the last place.</param>
    public sealed record PlaceTouchpoint(Member By, DateTimeOffset At, TouchpointId Id, PhaseId Phase, TouchpointId? Before) : ChannelCommand(By, At);
}

/// <summary>The nine questions were answered.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Used">The channels answered with yes; all others are a no.</param>
public sealed record ChannelQuestionsAnswered(MemberId By, DateTimeOffset At, IReadOnlyList<CommunicationChannel> Used) : JourneyEvent(By, At);

/// <summary>The channels of a touchpoint were said.</summary>
public sealed record TouchpointChannelsSet(MemberId By, DateTimeOffset At, TouchpointId Id, IReadOnlyList<ChannelUse> Channels) : JourneyEvent(By, At);

/// <summary>A touchpoint got its place in the one order.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Id">Which touchpoint.</param>
/// <param name="Phase">Its phase from now on.</param>
/// <param name="Place">Its place in the whole order without itself, from 0.</param>
public sealed record TouchpointPlaced(MemberId By, DateTimeOffset At, TouchpointId Id, PhaseId Phase, int Place) : JourneyEvent(By, At);
