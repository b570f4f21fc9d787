using TeamsJourney.Core.Steps;

namespace TeamsJourney.Core.Journeys;

/// <summary>Which text was refused, so that a person can be told where.</summary>
public enum TextField
{
    /// <summary>The product or service.</summary>
    Offering,

    /// <summary>Its description.</summary>
    Description,

    /// <summary>The target group.</summary>
    TargetGroup,

    /// <summary>The name of a phase of one's own.</summary>
    PhaseName,

    /// <summary>A touchpoint.</summary>
    Touchpoint,

    /// <summary>The name of a step in the journey.</summary>
    JourneyStepName,

    /// <summary>What the customer thinks.</summary>
    Thought,

    /// <summary>One of the whys.</summary>
    Why,

    /// <summary>The improvement.</summary>
    Improvement,

    /// <summary>One of its actions.</summary>
    Action,

    /// <summary>How the team will notice that it worked.</summary>
    Kpi,

    /// <summary>Why a pain is parked.</summary>
    Reason,
}

/// <summary>Why a command was not carried out. Nothing changed; the person is told in their own language.</summary>
public abstract record Refusal
{
    private Refusal()
    {
    }

    /// <summary>The reason when something is wrong, else nothing, so that checks can be chained.</summary>
    internal static Refusal? When(bool isWrong, Refusal reason) => isWrong ? reason : null;

    /// <summary>There is no such journey, or none for this person: the two look the same on purpose.</summary>
    public sealed record NoSuchJourney : Refusal;

    /// <summary>Someone else changed it after the person saw it; what they wrote is theirs to bring in again.</summary>
    public sealed record ChangedMeanwhile : Refusal;

    /// <summary>This journey exists already.</summary>
    public sealed record AlreadyCreated : Refusal;

    /// <summary>Only the facilitator may do this.</summary>
    /// <param name="Facilitator">Who that is.</param>
    public sealed record OnlyTheFacilitator(MemberId Facilitator) : Refusal;

    /// <summary>This belongs to another step than the one the team is in.</summary>
    /// <param name="Current">Where the team is.</param>
    public sealed record OtherStep(Step Current) : Refusal;

    /// <summary>The answers of step 3 are closed, because they have been revealed.</summary>
    public sealed record AlreadyRevealed : Refusal;

    /// <summary>A text is missing.</summary>
    public sealed record TextMissing(TextField Field) : Refusal;

    /// <summary>A text is too long; it is never cut silently.</summary>
    /// <param name="Field">Which text.</param>
    /// <param name="Maximum">How long it may be, in characters.</param>
    public sealed record TextTooLong(TextField Field, int Maximum) : Refusal;

    /// <summary>The phase is not one of this journey.</summary>
    public sealed record NoSuchPhase : Refusal;

    /// <summary>A set of one's own needs 1 to <see cref="SetUp.PhaseSet.MaximumPhases"/> phases with different names.</summary>
    public sealed record PhasesOutOfRange : Refusal;

    /// <summary>The phases cannot change any more, because there are touchpoints in them.</summary>
    public sealed record PhasesInUse : Refusal;

    /// <summary>An anonymous journey cannot show names once someone contributed: they were promised otherwise.</summary>
    public sealed record StaysAnonymous : Refusal;

    /// <summary>The number of days per step is not 1 to <see cref="Pace.MaximumDaysPerStep"/>.</summary>
    public sealed record DaysOutOfRange : Refusal;

    /// <summary>The touchpoint is not on the table: deleted, merged into another, or never there.</summary>
    public sealed record NoSuchTouchpoint : Refusal;

    /// <summary>In step 1 everyone changes only their own touchpoints.</summary>
    public sealed record NotYours : Refusal;

    /// <summary>The journey holds as many touchpoints as it can.</summary>
    /// <param name="Maximum">That many.</param>
    public sealed record TooManyTouchpoints(int Maximum) : Refusal;

    /// <summary>A touchpoint with the same id, or by the same person with the same words in the same phase, is there already.</summary>
    public sealed record AlreadyThere : Refusal;

    /// <summary>There are phases without a touchpoint (M14): going on needs the facilitator's explicit yes.</summary>
    public sealed record EmptyPhases(IReadOnlyList<PhaseId> Phases) : Refusal;

    /// <summary>Without a single touchpoint there is no journey to go on with.</summary>
    public sealed record NoTouchpoints : Refusal;

    /// <summary>Merging takes at least two touchpoints.</summary>
    public sealed record NothingToMerge : Refusal;

    /// <summary>This touchpoint was not merged, so it cannot be split.</summary>
    public sealed record NotMerged : Refusal;

    /// <summary>The step in the journey is gone, or holds no touchpoint.</summary>
    public sealed record NoSuchJourneyStep : Refusal;

    /// <summary>A journey has at most seven steps (M39).</summary>
    /// <param name="Maximum">Seven.</param>
    public sealed record TooManyJourneySteps(int Maximum) : Refusal;

    /// <summary>The answer holds nothing: no thought, no emotion, no verdict.</summary>
    public sealed record EmptyExperience : Refusal;

    /// <summary>Nobody has answered yet, so there is nothing to reveal.</summary>
    public sealed record NothingToReveal : Refusal;

    /// <summary>Going on needs the reveal first.</summary>
    public sealed record RevealFirst : Refusal;

    /// <summary>This touchpoint is no pain point.</summary>
    public sealed record NoPainPoint : Refusal;

    /// <summary>More votes than the budget.</summary>
    /// <param name="Budget">How many votes each person has.</param>
    public sealed record VotesOverBudget(int Budget) : Refusal;

    /// <summary>The improvement is gone, or belongs to another pain.</summary>
    public sealed record NoSuchImprovement : Refusal;

    /// <summary>More of something than there may be: whys, actions, improvements, or customers' words with one touchpoint.</summary>
    /// <param name="Field">Of what.</param>
    /// <param name="Maximum">How many there may be.</param>
    public sealed record TooMany(TextField Field, int Maximum) : Refusal;

    /// <summary>The due date lies in the past, wherever on earth the person is.</summary>
    public sealed record DueInThePast : Refusal;

    /// <summary>There is no improvement to publish.</summary>
    public sealed record NothingToPublish : Refusal;

    /// <summary>Whoever leads hands the journey over before leaving it.</summary>
    public sealed record HandOverFirst : Refusal;

    /// <summary>There is no step before this one.</summary>
    public sealed record NoStepBack : Refusal;

    /// <summary>There is no step after this one.</summary>
    public sealed record NoStepForward : Refusal;

    /// <summary>The command holds a value that does not exist, or misses one, such as a form of an older version.</summary>
    public sealed record Unreadable : Refusal;
}
