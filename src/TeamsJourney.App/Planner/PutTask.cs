using Microsoft.Graph.Models;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Planner.Graph;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Planner;

/// <summary>Where the tasks of a journey go.</summary>
internal sealed record TaskPlace(
    string GroupId, string PlanId, IReadOnlyDictionary<PhaseId, string> Buckets, IReadOnlyDictionary<CauseClass, string> Labels, TaskOrder Order);

/// <summary>Makes the task of one improvement, or brings it up to date.</summary>
internal sealed class PutTask(BackLink backLink)
{
    private const int MostAttempts = 4;

    /// <summary>Puts one improvement into Planner.</summary>
    /// <param name="run">The run.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="wanted">What the task should say.</param>
    /// <param name="task">Its task; nothing to make one.</param>
    public async Task PutAsync(PublishingRun run, TaskPlace place, TaskOfImprovement wanted, PlannerTask? task)
    {
        if (wanted.HasUnknownOwner)
        {
            run.Report(wanted.Improvement, PublishingProblemKind.OwnerNotAssignable, "");
        }

        if (task is null)
        {
            if (run.Journey.Publication.Tasks.TryGetValue(wanted.Improvement, out var linked) && run.IsNew(wanted.Improvement, linked))
            {
                throw new NotThereYetException();
            }

            (task, wanted) = await CreateAsync(run, place, wanted);
        }

        // What a task of before was told says nothing of another one.
        var publication = run.Journey.Publication;
        var isLinked = publication.Tasks.GetValueOrDefault(wanted.Improvement) == task.Id;
        var last = isLinked ? TaskFingerprint.Read(publication.Fingerprints.GetValueOrDefault(wanted.Improvement, "")) : null;
        if (!isLinked)
        {
            await run.LinkTaskAsync(wanted.Improvement, task.Id!);
        }

        wanted = await ChangeAsync(run, place, wanted, task, last);
        var leftOut = await ChangeDetailsAsync(run, place, wanted, task, last);
        var put = TaskFingerprint.Of(wanted with { Actions = [.. wanted.Actions.Except(leftOut)] });
        if (put.ToString() != last?.ToString())
        {
            await run.KeepFingerprintAsync(wanted.Improvement, task.Id!, put);
        }

        if (leftOut.Count > 0)
        {
            run.Report(wanted.Improvement, PublishingProblemKind.LimitReached, PlannerLimitCodes.ChecklistItems);
        }
    }

    private static async Task<(PlannerTask Task, TaskOfImprovement Wanted)> CreateAsync(PublishingRun run, TaskPlace place, TaskOfImprovement wanted)
    {
        async Task<PlannerTask> PostAsync(TaskOfImprovement task)
        {
            await run.BeforeMakingAsync();
            var made = await run.Graph.Planner.Tasks.PostAsync(
                TaskChange.New(
                    task, place.PlanId, place.Buckets.GetValueOrDefault(task.Phase), place.Labels.GetValueOrDefault(task.Cause), place.Order.PlaceOf(task)),
                cancellationToken: run.CancellationToken).ReadableAsync();
            _ = made.KnownId();
            run.GotOn($"task/{task.Improvement}");
            place.Order.Note(task, made);
            return made;
        }

        try
        {
            return (await PostAsync(wanted), wanted);
        }
        catch (Exception failure) when (wanted.Owner is not null && PlannerFailure.Of(failure) is PlannerFailure.Refused)
        {
            // Nothing says that it is because of the owner: only that it goes without tells.
            var without = wanted with { Owner = null };
            var made = await PostAsync(without);
            run.Report(wanted.Improvement, PublishingProblemKind.OwnerNotAssignable, PlannerFailure.Of(failure)!.Code);
            return (made, without);
        }
    }

    private static async Task<TaskOfImprovement> ChangeAsync(PublishingRun run, TaskPlace place, TaskOfImprovement wanted, PlannerTask task, TaskFingerprint? last)
    {
        for (var attempt = 1; ; attempt++)
        {
            var isHere = task.PlanId == place.PlanId;
            var change = TaskChange.Of(
                wanted, task, last, isHere ? place.Buckets.GetValueOrDefault(wanted.Phase) : null, isHere ? place.Labels : new Dictionary<CauseClass, string>());
            if (change is null)
            {
                return wanted;
            }

            try
            {
                await run.Graph.Planner.Tasks[task.Id].PatchAsync(change, OpenTypes.IfUnchanged(task), run.CancellationToken);
                run.GotOn($"fields/{wanted.Improvement}");
                return wanted;
            }
            catch (Exception failure) when (PlannerFailure.Of(failure) is PlannerFailure.Moved && attempt < MostAttempts)
            {
                task = (await run.Graph.Planner.Tasks[task.Id].GetAsync(cancellationToken: run.CancellationToken).ReadableAsync()).Known(task.Id!);
            }
            catch (Exception failure) when (wanted.Owner is not null && change.Assignments is not null && PlannerFailure.Of(failure) is PlannerFailure.Refused refused)
            {
                // Again without the owner, who then counts as not given, so that the next publishing tries once more.
                run.Report(wanted.Improvement, PublishingProblemKind.OwnerNotAssignable, refused.Code);
                wanted = wanted with { Owner = null };
            }
        }
    }

    private async Task<IReadOnlyList<ActionOfTask>> ChangeDetailsAsync(PublishingRun run, TaskPlace place, TaskOfImprovement wanted, PlannerTask task, TaskFingerprint? last)
    {
        var now = TaskFingerprint.Of(wanted);
        if (last is not null && now.Description == last.Description && now.Actions.SequenceEqual(last.Actions))
        {
            return [];
        }

        // In a list they may stand without their etag: what comes along with an expanded property is not documented.
        var details = task.Details is { } read && read.HasETag() ? read : await ReadDetailsAsync(run, task.Id!);
        for (var attempt = 1; ; attempt++)
        {
            var changes = DetailsChange.Of(
                run.Journey.Id, wanted, details, last, backLink.To(run.Journey, wanted.Improvement, place.GroupId), AliasOf(run.Journey));
            if (changes.Change is not { } change)
            {
                return changes.LeftOut;
            }

            try
            {
                await run.Graph.Planner.Tasks[task.Id].Details.PatchAsync(change, OpenTypes.IfUnchanged(details), run.CancellationToken);
                run.GotOn($"details/{wanted.Improvement}");
                return changes.LeftOut;
            }
            catch (Exception failure) when (PlannerFailure.Of(failure) is PlannerFailure.Moved && attempt < MostAttempts)
            {
                details = await ReadDetailsAsync(run, task.Id!);
            }
        }
    }

    private static async Task<PlannerTaskDetails> ReadDetailsAsync(PublishingRun run, string taskId) =>
        await run.Graph.Planner.Tasks[taskId].Details.GetAsync(cancellationToken: run.CancellationToken).ReadableAsync();

    private static string AliasOf(Journey journey)
    {
        using var spoken = Languages.Speak(journey.SetUp.Language);
        return PlannerTexts.BackToJourney;
    }
}
