using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Words;

/// <summary>Says a refusal in the language that is spoken now: what is the matter, and what to do about it.</summary>
internal static class RefusalWords
{
    /// <summary>The words.</summary>
    /// <param name="reason">The refusal.</param>
    /// <param name="journey">The journey, for names; nothing when there is none.</param>
    public static string Say(Refusal reason, Journey? journey) => reason switch
    {
        Refusal.NoSuchJourney => RefusalTexts.NoSuchJourney,
        Refusal.ChangedMeanwhile => RefusalTexts.ChangedMeanwhile,
        Refusal.AlreadyCreated => RefusalTexts.AlreadyCreated,
        Refusal.OnlyTheFacilitator only when journey is not null && PeopleWords.Name(journey, only.Facilitator) is { Length: > 0 } name =>
            Fill(RefusalTexts.OnlyTheFacilitator, name),
        Refusal.OnlyTheFacilitator => RefusalTexts.OnlyTheFacilitatorUnnamed,
        Refusal.OtherStep other => Fill(RefusalTexts.OtherStep, MethodWords.Name(other.Current)),
        Refusal.AlreadyRevealed => RefusalTexts.AlreadyRevealed,
        Refusal.TextMissing missing => Fill(RefusalTexts.TextMissing, Name(missing.Field)),
        Refusal.TextTooLong tooLong => Fill(RefusalTexts.TextTooLong, Name(tooLong.Field), tooLong.Maximum),
        Refusal.NoSuchPhase => RefusalTexts.NoSuchPhase,
        Refusal.PhasesOutOfRange => Fill(RefusalTexts.PhasesOutOfRange, PhaseSet.MaximumPhases),
        Refusal.PhasesInUse => RefusalTexts.PhasesInUse,
        Refusal.StaysAnonymous => RefusalTexts.StaysAnonymous,
        Refusal.DaysOutOfRange => Fill(RefusalTexts.DaysOutOfRange, Pace.MaximumDaysPerStep),
        Refusal.NoSuchTouchpoint => RefusalTexts.NoSuchTouchpoint,
        Refusal.NotYours => RefusalTexts.NotYours,
        Refusal.TooManyTouchpoints many => Fill(RefusalTexts.TooManyTouchpoints, many.Maximum),
        Refusal.AlreadyThere => RefusalTexts.AlreadyThere,
        Refusal.EmptyPhases empty => Fill(RefusalTexts.EmptyPhases, string.Join(", ", empty.Phases.Select(id => journey is null ? id.Value : MethodWords.Name(journey, id)))),
        Refusal.NoTouchpoints => RefusalTexts.NoTouchpoints,
        Refusal.NothingToMerge => RefusalTexts.NothingToMerge,
        Refusal.NotMerged => RefusalTexts.NotMerged,
        Refusal.NoSuchJourneyStep => RefusalTexts.NoSuchJourneyStep,
        Refusal.TooManyJourneySteps many => Fill(RefusalTexts.TooManyJourneySteps, many.Maximum),
        Refusal.EmptyExperience => RefusalTexts.EmptyExperience,
        Refusal.NothingToReveal => RefusalTexts.NothingToReveal,
        Refusal.RevealFirst => RefusalTexts.RevealFirst,
        Refusal.NoPainPoint => RefusalTexts.NoPainPoint,
        Refusal.VotesOverBudget over => Fill(RefusalTexts.VotesOverBudget, over.Budget),
        Refusal.NoSuchImprovement => RefusalTexts.NoSuchImprovement,
        Refusal.TooMany many => Fill(RefusalTexts.TooMany, Name(many.Field), many.Maximum),
        Refusal.DueInThePast => RefusalTexts.DueInThePast,
        Refusal.NothingToPublish => RefusalTexts.NothingToPublish,
        Refusal.HandOverFirst => RefusalTexts.HandOverFirst,
        Refusal.NoStepBack => RefusalTexts.NoStepBack,
        Refusal.NoStepForward => RefusalTexts.NoStepForward,
        Refusal.Unreadable => RefusalTexts.Unreadable,
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    private static string Name(TextField field) => field switch
    {
        TextField.Offering => RefusalTexts.FieldOffering,
        TextField.Description => RefusalTexts.FieldDescription,
        TextField.TargetGroup => RefusalTexts.FieldTargetGroup,
        TextField.PhaseName => RefusalTexts.FieldPhaseName,
        TextField.Touchpoint => RefusalTexts.FieldTouchpoint,
        TextField.JourneyStepName => RefusalTexts.FieldJourneyStepName,
        TextField.Thought => RefusalTexts.FieldThought,
        TextField.Why => RefusalTexts.FieldWhy,
        TextField.Improvement => RefusalTexts.FieldImprovement,
        TextField.Action => RefusalTexts.FieldAction,
        TextField.Kpi => RefusalTexts.FieldKpi,
        _ => RefusalTexts.FieldReason,
    };
}
