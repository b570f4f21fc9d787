using TeamsJourney.Core.Import;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Improvements.ImprovementCommand;

namespace TeamsJourney.Core.Improvements;

internal static class ImprovementDecisions
{
    private static readonly TextRule Title = new(TextField.Improvement, Improvement.MaximumTitleLength, IsRequired: true);
    private static readonly TextRule Why = new(TextField.Why, Improvement.MaximumWhyLength, IsRequired: true);
    private static readonly TextRule Action = new(TextField.Action, Improvement.MaximumActionLength, IsRequired: true);
    private static readonly TextRule Kpi = new(TextField.Kpi, Improvement.MaximumKpiLength, IsRequired: false);
    private static readonly TextRule Reason = new(TextField.Reason, PainPoint.MaximumReasonLength, IsRequired: true);

    public static Decision Decide(Journey journey, ImprovementCommand command) =>
        journey.RefusalUnless(Step.Improve, Step.FollowUp) is { } refusal
            ? refusal
            : command switch
            {
                Vote vote => Cast(journey, vote),
                SaveImprovement save => Save(journey, save, isImported: false),
                DeleteImprovement delete => journey.Improvements.ContainsKey(delete.Id)
                    ? Decision.Accept(new ImprovementDeleted(delete.By.Id, delete.At, delete.Id))
                    : new Refusal.NoSuchImprovement(),
                ParkPainPoint park => Park(journey, park),
                ResumePainPoint resume => journey.Parked.ContainsKey(resume.PainPoint)
                    ? With(journey, resume, new PainPointResumed(resume.By.Id, resume.At, resume.PainPoint))
                    : Decision.Unchanged,
                _ => throw new ArgumentOutOfRangeException(nameof(command)),
            };

    /// <summary>An improvement that was taken along: what was right when it was made stays so.</summary>
    public static Decision Import(Journey journey, ImportCommand.ImportImprovement command) =>
        (journey.RefusalUnless(Step.Improve) ?? Refusal.When(!journey.Touchpoints.ContainsKey(command.Improvement.PainPoint), new Refusal.NoSuchTouchpoint())) is { } refusal
            ? refusal
            : Save(journey, new SaveImprovement(command.By, command.At, command.Improvement), isImported: true);

    private static Decision Cast(Journey journey, Vote command)
    {
        var dots = command.Dots.Where(pair => pair.Value != 0).ToDictionary();
        return journey.RefusalUnless(Step.Improve) switch
        {
            { } refusal => refusal,
            _ when !dots.Keys.All(id => IsPain(journey, id)) => new Refusal.NoPainPoint(),
            _ when dots.Values.Any(count => count < 0) || dots.Values.Sum(count => (long)count) > journey.VoteBudget => new Refusal.VotesOverBudget(journey.VoteBudget),
            _ when journey.Votes.TryGetValue(command.By.Id, out var before) && before.Count == dots.Count && !before.Except(dots).Any() => Decision.Unchanged,
            _ => With(journey, command, new Voted(command.By.Id, command.At, dots)),
        };
    }

    private static Decision Save(Journey journey, SaveImprovement command, bool isImported)
    {
        var given = command.Improvement;
        var improvement = given with
        {
            Title = PersonalText.CleanLine(given.Title),
            Whys = Filled(given.Whys),
            Actions = Filled(given.Actions),
            Kpi = PersonalText.CleanLine(given.Kpi),
        };
        var before = journey.Improvements.GetValueOrDefault(improvement.Id);
        var isForOther = before is not null && journey.TouchpointHolding(before.PainPoint)?.Id != given.PainPoint;
        var refusal = Refusal.When(isForOther, new Refusal.NoSuchImprovement())
            ?? Refusal.When(command.Seen is { } seen && seen != journey.RevisionOf(improvement.Id), new Refusal.ChangedMeanwhile())
            // A change to what exists stays possible when the pain has become none in a later reveal.
            ?? Refusal.When(before is null && !isImported && !IsPain(journey, given.PainPoint), new Refusal.NoPainPoint())
            ?? Refusal.When(before is null && journey.Improvements.Count >= Improvement.MaximumPerJourney, new Refusal.TooMany(TextField.Improvement, Improvement.MaximumPerJourney))
            ?? Title.Check(improvement.Title)
            ?? Refusal.When(improvement.Whys.Count > Improvement.MaximumWhys, new Refusal.TooMany(TextField.Why, Improvement.MaximumWhys))
            ?? improvement.Whys.Select(Why.Check).FirstOrDefault(problem => problem is not null)
            ?? Refusal.When(improvement.Actions.Count > Improvement.MaximumActions, new Refusal.TooMany(TextField.Action, Improvement.MaximumActions))
            ?? improvement.Actions.Select(Action.Check).FirstOrDefault(problem => problem is not null)
            ?? Kpi.Check(improvement.Kpi)
            ?? Refusal.When(!isImported && improvement.Due is { } due && due != before?.Due && IsPast(due, command.At), new Refusal.DueInThePast());
        // After a merge the improvement stays with its own part, so that a split takes it along.
        var kept = before is null ? improvement : improvement with { PainPoint = before.PainPoint };
        return refusal switch
        {
            not null => refusal,
            _ when before?.Says(kept) is true && !journey.Parked.ContainsKey(given.PainPoint) => Decision.Unchanged,
            _ => With(journey, command, new ImprovementSaved(command.By.Id, command.At, kept)),
        };
    }

    private static Decision Park(Journey journey, ParkPainPoint command)
    {
        var reason = PersonalText.Clean(command.Reason);
        var refusal = Refusal.When(!IsPain(journey, command.PainPoint), new Refusal.NoPainPoint()) ?? Reason.Check(reason);
        return refusal switch
        {
            not null => refusal,
            _ when journey.Parked.GetValueOrDefault(command.PainPoint) == reason => Decision.Unchanged,
            _ => With(journey, command, new PainPointParked(command.By.Id, command.At, command.PainPoint, reason)),
        };
    }

    private static bool IsPain(Journey journey, TouchpointId id) =>
        journey.Touchpoints.TryGetValue(id, out var touchpoint) && journey.Revealed.MoodOf(touchpoint).IsPain;

    // It is a day earlier than in UTC somewhere on earth, and there it is not yet past.
    private static bool IsPast(DateOnly due, DateTimeOffset at) => due.DayNumber < DateOnly.FromDateTime(at.UtcDateTime).DayNumber - 1;

    private static List<string> Filled(IEnumerable<string> lines) =>
        [.. lines.Select(PersonalText.CleanLine).Where(line => line.Length > 0)];

    private static Decision With(Journey journey, ImprovementCommand command, JourneyEvent happened) =>
        new Decision.Accepted([.. Participation.Joining(journey, command.By, command.At), happened]);
}
