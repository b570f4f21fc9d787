using Microsoft.Graph.Models;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>What has to change in a task's details. Items that people added to the checklist, ticked or took away stay as they are.</summary>
internal sealed class DetailsChange
{
    // Planner's limit (learn.microsoft.com, "Planner limits"): people's own items count too.
    private const int MostChecklistItems = 20;
    private const string ItemType = "#microsoft.graph.plannerChecklistItem";
    private const string ReferenceType = "#microsoft.graph.plannerExternalReference";

    private readonly PlannerTaskDetails _change = new();
    private bool _isChanged;

    private DetailsChange()
    {
    }

    /// <summary>The change; nothing when all is as it should be.</summary>
    public PlannerTaskDetails? Change => _isChanged ? _change : null;

    /// <summary>Actions for which the checklist has no room left.</summary>
    public IReadOnlyList<ActionOfTask> LeftOut { get; private set; } = [];

    /// <summary>What brings the details up to date.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="wanted">What the task should say.</param>
    /// <param name="details">What the details say.</param>
    /// <param name="last">What we put into the task before; nothing when that is not known.</param>
    /// <param name="backLink">The address that leads back, and marks the task.</param>
    /// <param name="alias">What people see of that address.</param>
    public static DetailsChange Of(JourneyId journey, TaskOfImprovement wanted, PlannerTaskDetails details, TaskFingerprint? last, string backLink, string alias)
    {
        var change = new DetailsChange();
        var isMarked = BackLink.IsAmong(OpenTypes.Names(details.References), journey, wanted.Improvement);
        change.Describe(wanted, details, last, isMarked);
        change.List(journey, wanted, details, last);
        // Whoever took the link out of a finished task may do so: the journey has noted which task it is.
        if (last is null && !isMarked)
        {
            change._change.References = new PlannerExternalReferences
            {
                AdditionalData = new Dictionary<string, object>
                {
                    [BackLink.Key(backLink)] = new PlannerExternalReference { OdataType = ReferenceType, Alias = alias, Type = "Other" },
                },
            };
            change._isChanged = true;
        }

        return change;
    }

    private void Describe(TaskOfImprovement wanted, PlannerTaskDetails details, TaskFingerprint? last, bool isMarked)
    {
        // An unmarked task that has a description already got it from someone else than us.
        var isOurs = isMarked || last is not null || details.Description is null or "";
        if (isOurs && last?.Description != TaskFingerprint.Of(wanted).Description && details.Description != wanted.Description)
        {
            _change.Description = wanted.Description;
            _isChanged = true;
        }
    }

    private void List(JourneyId journey, TaskOfImprovement wanted, PlannerTaskDetails details, TaskFingerprint? last)
    {
        var items = OpenTypes.Checklist(details);
        var keys = wanted.Actions.Select(action => action.Key).ToHashSet(StringComparer.Ordinal);
        // Ticked is done: that is worth keeping, even if nobody would ask for it any more.
        var outdated = items.Where(item => ChecklistKeys.IsOurs(item.Key, journey, wanted.Improvement) && !keys.Contains(item.Key) && !item.Value.IsChecked)
            .Select(item => item.Key).ToList();
        var missing = wanted.Actions
            .Where(action => !items.ContainsKey(action.Key) && last?.Actions.Contains(TaskFingerprint.OfAction(action.Key)) is not true).ToList();
        var room = Math.Max(0, MostChecklistItems - (items.Count - outdated.Count));
        LeftOut = [.. missing.Skip(room)];
        if (outdated.Count == 0 && missing.Count == LeftOut.Count)
        {
            return;
        }

        var at = items.Values.Select(item => item.OrderHint).Where(hint => hint.Length > 0).Max(StringComparer.Ordinal) ?? "";
        var changes = outdated.ToDictionary(key => key, _ => (object)null!, StringComparer.Ordinal);
        foreach (var action in missing.Take(room))
        {
            // Each after the one before: a place may be relative to one that is asked for in the same request.
            at += " !";
            changes[action.Key] = new PlannerChecklistItem { OdataType = ItemType, Title = action.Title, OrderHint = at };
        }

        _change.Checklist = new PlannerChecklistItems { AdditionalData = changes };
        _isChanged = true;
    }
}
