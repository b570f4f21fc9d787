using Microsoft.Graph.Models;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Planner.Graph;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// A label per cause class. A plan has 25, which the team names too: ours are the first three, or the next that has no name yet. Once given, the
/// name is the team's to change.
/// </summary>
internal sealed class LabelsOfCauses(PlanLedger ledger)
{
    private static readonly string[] Slots = [.. Enumerable.Range(1, 25).Select(number => $"category{number}")];

    /// <summary>The slot of each class that has one; a class has none when all labels are taken.</summary>
    public async Task<IReadOnlyDictionary<CauseClass, string>> EnsureAsync(PublishingRun run, OwnedPlan plan)
    {
        var causes = Enum.GetValues<CauseClass>();
        if (!causes.All(cause => plan.Known.Labels.ContainsKey(cause.ToString())))
        {
            plan = plan with { Known = await NameAsync(run, plan, causes) };
        }

        return causes.Where(cause => plan.Known.Labels.ContainsKey(cause.ToString())).ToDictionary(cause => cause, cause => plan.Known.Labels[cause.ToString()]);
    }

    private async Task<KnownPlan> NameAsync(PublishingRun run, OwnedPlan plan, CauseClass[] causes)
    {
        var details = await run.Graph.Planner.Plans[plan.Id].Details.GetAsync(cancellationToken: run.CancellationToken).ReadableAsync();
        var names = Slots.ToDictionary(slot => slot, slot => details.CategoryDescriptions?.BackingStore.Get<string>(slot) ?? "");
        var labels = plan.Known.Labels;
        var named = new PlannerCategoryDescriptions();
        var isNew = false;
        foreach (var cause in causes.Where(cause => !labels.ContainsKey(cause.ToString())))
        {
            var name = NameOf(run.Journey, cause);
            var free = Slots.Where(slot => !labels.ContainsValue(slot)).ToList();
            if (free.Find(slot => names[slot] == name) is { } before)
            {
                labels = labels.SetItem(cause.ToString(), before);
            }
            else if (free.Find(slot => names[slot].Length == 0) is { } empty)
            {
                labels = labels.SetItem(cause.ToString(), empty);
                named.BackingStore.Set(empty, name);
                isNew = true;
            }
        }

        if (isNew)
        {
            await run.Graph.Planner.Plans[plan.Id].Details.PatchAsync(
                new PlannerPlanDetails { CategoryDescriptions = named }, OpenTypes.IfUnchanged(details), run.CancellationToken);
            run.GotOn("labels");
        }

        var known = plan.Known with { Labels = labels };
        await ledger.SaveAsync(plan.Id, known, run.CancellationToken);
        return known;
    }

    private static string NameOf(Journey journey, CauseClass cause)
    {
        using var spoken = Languages.Speak(journey.SetUp.Language);
        return cause switch
        {
            CauseClass.Expertise => PlannerTexts.LabelExpertise,
            CauseClass.ServiceLevel => PlannerTexts.LabelServiceLevel,
            _ => PlannerTexts.LabelQuality,
        };
    }
}
