namespace TeamsJourney.Core.Journeys;

/// <summary>What someone asks of a journey. Time, ids and identity are data, so that deciding is pure.</summary>
/// <param name="By">Who asks, as the host vouches for them.</param>
/// <param name="At">When it was asked.</param>
public abstract record Command(Member By, DateTimeOffset At);

/// <summary>What happened in a journey. The list of these is the journey.</summary>
/// <param name="By">Who did it.</param>
/// <param name="At">When it was decided.</param>
public abstract record JourneyEvent(MemberId By, DateTimeOffset At);

/// <summary>What a command leads to: new events, or a refusal with its reason.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Nothing changes, because it already is so.</summary>
    public static Decision Unchanged { get; } = new Accepted([]);

    /// <summary>It happens.</summary>
    /// <param name="Events">What happens, in order; empty when it already was so.</param>
    public sealed record Accepted(IReadOnlyList<JourneyEvent> Events) : Decision;

    /// <summary>It does not happen, and nothing changes.</summary>
    /// <param name="Reason">Why, to be told to the person.</param>
    public sealed record Refused(Refusal Reason) : Decision;

    /// <summary>Accepts with these events.</summary>
    public static Decision Accept(params IReadOnlyList<JourneyEvent> events) => new Accepted(events);

    /// <summary>A refusal is a decision.</summary>
    public static implicit operator Decision(Refusal reason) => new Refused(reason);
}
