using System.Globalization;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Page;

/// <summary>Draws the board from the plans: columns, cards and what they hold in the order that their hints say.</summary>
internal sealed class BoardReader(PlannerStore store, IReadOnlyList<BoardPerson> people)
{
    public long Version
    {
        get
        {
            lock (store.Gate)
            {
                return store.Version;
            }
        }
    }

    /// <summary>The plan that was asked for, else the first one.</summary>
    public BoardView Read(string? planId)
    {
        lock (store.Gate)
        {
            var plan = (planId is null ? null : store.Plan(planId)) ?? store.Plans.FirstOrDefault();
            return new BoardView([.. store.Plans.Select(Plan)], plan is null ? null : Plan(plan), plan is null ? [] : Columns(plan));
        }
    }

    private List<BoardColumn> Columns(Plan plan)
    {
        var tasks = store.TasksOf(plan.Id).OrderBy(task => task.OrderHint, StringComparer.Ordinal).ToLookup(task => task.BucketId ?? "");
        var columns = store.BucketsOf(plan.Id)
            .OrderBy(bucket => bucket.OrderHint, StringComparer.Ordinal)
            .Select(bucket => new BoardColumn(bucket.Id, bucket.Name, [.. tasks[bucket.Id].Select(task => Card(plan, task))]))
            .ToList();
        if (tasks[""].Any())
        {
            columns.Insert(0, new BoardColumn("", "", [.. tasks[""].Select(task => Card(plan, task))]));
        }

        return columns;
    }

    private BoardCard Card(Plan plan, PlanTask task) => new(
        task.Id,
        task.Title,
        task.PercentComplete,
        task.Priority,
        task.DueAt,
        [.. task.Categories.Select(name => Label(plan, name)).OrderBy(label => label.Number)],
        [.. task.Assignments.OrderBy(entry => entry.Value.OrderHint, StringComparer.Ordinal).Select(entry => Person(entry.Key))],
        task.Details.Description,
        [.. task.Details.Checklist.OrderBy(entry => entry.Value.OrderHint, StringComparer.Ordinal)
            .Select(entry => new BoardChecklistItem(entry.Key, entry.Value.Title, entry.Value.IsChecked))],
        [.. task.Details.References.OrderBy(entry => entry.Value.PreviewPriority, StringComparer.Ordinal)
            .Select(entry => Reference(entry.Key, entry.Value))]);

    private BoardPerson Person(string id) =>
        people.FirstOrDefault(person => string.Equals(person.Id, id, StringComparison.OrdinalIgnoreCase)) ?? new BoardPerson(id, "?");

    private static BoardPlan Plan(Plan plan) => new(plan.Id, plan.Title);

    private static BoardLabel Label(Plan plan, string name)
    {
        var number = int.Parse(name.AsSpan("category".Length), NumberStyles.None, CultureInfo.InvariantCulture);
        return new BoardLabel(number, plan.Categories.GetValueOrDefault(name) ?? "");
    }

    private static BoardReference Reference(string encoded, Reference reference)
    {
        var url = Uri.UnescapeDataString(encoded);
        return new BoardReference(url, reference.Alias is { Length: > 0 } alias ? alias : url);
    }
}
