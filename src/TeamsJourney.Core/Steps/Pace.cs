namespace TeamsJourney.Core.Steps;

/// <summary>How the workshop is spread over time.</summary>
public enum PaceKind
{
    /// <summary>Together, in two hours (M1).</summary>
    Live,

    /// <summary>Together, in four hours (M48).</summary>
    HalfDay,

    /// <summary>Everyone in their own time, with a deadline per step.</summary>
    OverDays,
}

/// <summary>The pace of a workshop, from which each step gets its deadline.</summary>
/// <param name="Kind">Live, half a day, or over days.</param>
/// <param name="DaysPerStep">Days for each step, 1 to 30; only with <see cref="PaceKind.OverDays"/>, else 0.</param>
public sealed record Pace(PaceKind Kind, int DaysPerStep)
{
    /// <summary>The longest time for one step, in days.</summary>
    public const int MaximumDaysPerStep = 30;

    /// <summary>Two hours together.</summary>
    public static Pace Live { get; } = new(PaceKind.Live, 0);

    /// <summary>Four hours together.</summary>
    public static Pace HalfDay { get; } = new(PaceKind.HalfDay, 0);

    /// <summary>Over days, with a deadline per step.</summary>
    public static Pace OverDays(int daysPerStep) => new(PaceKind.OverDays, daysPerStep);

    /// <summary>When a step that begins now should be finished; none for set-up and follow-up.</summary>
    public DateTimeOffset? DeadlineFor(Step step, DateTimeOffset begun) => (Kind, MinutesOfTwoHours(step)) switch
    {
        (_, 0) => null,
        (PaceKind.Live, var minutes) => begun.AddMinutes(minutes),
        (PaceKind.HalfDay, var minutes) => begun.AddMinutes(2 * minutes),
        _ => begun.AddDays(DaysPerStep),
    };

    // The article gives two hours for the whole; thinking up touchpoints and feeling with the customer take the most.
    private static int MinutesOfTwoHours(Step step) => step switch
    {
        Step.Touchpoints => 30,
        Step.Channels => 20,
        Step.Experience => 35,
        Step.Improve => 35,
        _ => 0,
    };
}
