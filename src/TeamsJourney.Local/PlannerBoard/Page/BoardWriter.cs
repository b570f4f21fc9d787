using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Page;

/// <summary>What a person does on the board. It changes the etags, as it does in Planner, so a client's old ones go stale.</summary>
internal sealed class BoardWriter(PlannerStore store)
{
    /// <returns>False when there is no such task.</returns>
    public bool SetProgress(string taskId, int percentComplete)
    {
        lock (store.Gate)
        {
            if (store.Task(taskId) is not { } task)
            {
                return false;
            }

            store.Put(task.At(percentComplete, store.Now) with { Version = store.NextVersion() });
            return true;
        }
    }

    /// <returns>False when there is no such task, or no such item on it.</returns>
    public bool Tick(string taskId, string itemId, bool isChecked)
    {
        lock (store.Gate)
        {
            if (store.Task(taskId) is not { } task || !task.Details.Checklist.TryGetValue(itemId, out var item))
            {
                return false;
            }

            store.Put(task with
            {
                Details = task.Details with
                {
                    Checklist = task.Details.Checklist.SetItem(itemId, item with { IsChecked = isChecked, ModifiedAt = store.Now }),
                    Version = store.NextVersion(),
                },
            });
            return true;
        }
    }
}
