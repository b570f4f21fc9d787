using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Touchpoints.TouchpointCommand;

namespace TeamsJourney.Core.Touchpoints;

internal static class TouchpointDecisions
{
    public static Decision Decide(Journey journey, TouchpointCommand command) => command switch
    {
        AddTouchpoint add => Add(journey, add),
        ChangeTouchpoint change => Change(journey, change),
        DeleteTouchpoint delete => Delete(journey, delete),
        _ when journey.RefusalUnlessFacilitator(command.By) is { } refusal => refusal,
        _ when journey.RefusalUnless(Step.Channels) is { } refusal => refusal,
        MergeTouchpoints merge => Merge(journey, merge),
        SplitTouchpoint split => Split(journey, split),
        GroupTouchpoints group => Group(journey, group),
        UngroupTouchpoints ungroup => journey.JourneySteps.Any(step => step.Id == ungroup.Id)
            ? Decision.Accept(new TouchpointsUngrouped(ungroup.By.Id, ungroup.At, ungroup.Id))
            : new Refusal.NoSuchJourneyStep(),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Decision Add(Journey journey, AddTouchpoint command)
    {
        var text = PersonalText.Clean(command.Text);
        var refusal = journey.RefusalUnless(Step.Touchpoints, Step.Channels)
            ?? Touchpoint.TextRule.Check(text)
            ?? RefusalUnlessPhase(journey, command.Phase)
            ?? Refusal.When(IsThere(journey, command, text), new Refusal.AlreadyThere())
            ?? Refusal.When(journey.HeldTouchpoints >= Touchpoint.MaximumPerJourney, new Refusal.TooManyTouchpoints(Touchpoint.MaximumPerJourney));
        return refusal is not null
            ? refusal
            : new Decision.Accepted(
                [.. Participation.Joining(journey, command.By, command.At), new TouchpointAdded(command.By.Id, command.At, command.Id, command.Phase, text)]);
    }

    private static bool IsThere(Journey journey, AddTouchpoint command, string text) =>
        journey.TouchpointHolding(command.Id) is not null
        || journey.Touchpoints.Values.Any(other => other.AddedBy == command.By.Id && other.Phase == command.Phase && other.Text == text);

    private static Decision Change(Journey journey, ChangeTouchpoint command)
    {
        var text = PersonalText.Clean(command.Text);
        var refusal = RefusalToTouch(journey, command.By, command.Id)
            ?? journey.Touchpoints[command.Id].RefusalUnlessSeen(command.Seen)
            ?? Touchpoint.TextRule.Check(text)
            ?? RefusalUnlessPhase(journey, command.Phase);
        if (refusal is not null)
        {
            return refusal;
        }

        var touchpoint = journey.Touchpoints[command.Id];
        return touchpoint.Text == text && touchpoint.Phase == command.Phase
            ? Decision.Unchanged
            : Decision.Accept(new TouchpointChanged(command.By.Id, command.At, command.Id, command.Phase, text));
    }

    private static Decision Delete(Journey journey, DeleteTouchpoint command) =>
        RefusalToTouch(journey, command.By, command.Id) is { } refusal
            ? refusal
            : Decision.Accept(new TouchpointDeleted(command.By.Id, command.At, command.Id));

    private static Decision Merge(Journey journey, MergeTouchpoints command)
    {
        var text = PersonalText.Clean(command.Text);
        var others = command.Others.Distinct().Where(id => id != command.Into).ToList();
        var refusal = Touchpoint.TextRule.Check(text)
            ?? Refusal.When(others.Count == 0, new Refusal.NothingToMerge())
            ?? Refusal.When(!others.Append(command.Into).All(journey.Touchpoints.ContainsKey), new Refusal.NoSuchTouchpoint());
        return refusal is not null
            ? refusal
            : Decision.Accept(new TouchpointsMerged(command.By.Id, command.At, command.Into, others, text));
    }

    private static Decision Split(Journey journey, SplitTouchpoint command) => journey.Touchpoints.GetValueOrDefault(command.Id) switch
    {
        null => new Refusal.NoSuchTouchpoint(),
        { MergedFrom.Count: 0 } => new Refusal.NotMerged(),
        _ => Decision.Accept(new TouchpointSplit(command.By.Id, command.At, command.Id)),
    };

    private static Decision Group(Journey journey, GroupTouchpoints command)
    {
        var name = PersonalText.CleanLine(command.Name);
        var asked = command.Touchpoints.ToHashSet();
        var touchpoints = journey.Order.Where(asked.Contains).ToList();
        // Groups that lose all their touchpoints to this one are gone, and make room.
        var others = journey.JourneySteps.Count(step => step.Id != command.Id && !step.Touchpoints.All(asked.Contains));
        var refusal = JourneyStep.NameRule.Check(name)
            ?? Refusal.When(asked.Count == 0, new Refusal.NoSuchJourneyStep())
            ?? Refusal.When(touchpoints.Count < asked.Count, new Refusal.NoSuchTouchpoint())
            ?? Refusal.When(others >= JourneyStep.Maximum, new Refusal.TooManyJourneySteps(JourneyStep.Maximum));
        return refusal switch
        {
            not null => refusal,
            _ when journey.JourneySteps.Find(step => step.Id == command.Id) is { } before && before.Name == name && asked.SetEquals(before.Touchpoints) => Decision.Unchanged,
            _ => Decision.Accept(new TouchpointsGrouped(command.By.Id, command.At, command.Id, name, touchpoints)),
        };
    }

    // In step 1 everyone changes their own; in step 2, when all words lie on the table, the facilitator tidies up.
    private static Refusal? RefusalToTouch(Journey journey, Member by, TouchpointId id) =>
        journey.RefusalUnless(Step.Touchpoints, Step.Channels) ?? journey.Touchpoints.GetValueOrDefault(id) switch
        {
            null => new Refusal.NoSuchTouchpoint(),
            _ when journey.Step is Step.Channels && by.Id == journey.Facilitator => null,
            var touchpoint when touchpoint.AddedBy != by.Id => new Refusal.NotYours(),
            _ => null,
        };

    private static Refusal? RefusalUnlessPhase(Journey journey, PhaseId phase) =>
        journey.SetUp.Phases.IndexOf(phase) >= 0 ? null : new Refusal.NoSuchPhase();
}
