using Microsoft.Graph.Models;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Planner.Graph;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>A plan with what we know of it.</summary>
internal sealed record OwnedPlan(string Id, KnownPlan Known);

/// <summary>The one plan of a journey: the one it had, else one in the group with its title that is nobody else's, else a new one.</summary>
internal sealed class PlanOfJourney(GraphAccess graph, PlanLedger ledger)
{
    public async Task<OwnedPlan> FindOrCreateAsync(PublishingRun run, string groupId)
    {
        if (run.Journey.Publication.PlanId is { } linked && await IsThereAsync(run, linked)
            && await ledger.ClaimAsync(linked, run.Journey.Id, run.CancellationToken) is { } known)
        {
            return new OwnedPlan(linked, known);
        }

        var title = TitleOf(run.Journey);
        var plan = await FindAsync(run, groupId, title) ?? await CreateAsync(run, groupId, title);
        await run.LinkPlanAsync(plan.Id);
        return plan;
    }

    private async Task<OwnedPlan> CreateAsync(PublishingRun run, string groupId, string title)
    {
        await run.BeforeMakingAsync();
        var made = await run.Graph.Planner.Plans.PostAsync(
            new PlannerPlan { Title = title, Container = new PlannerPlanContainer { Url = $"{graph.BaseUrl}/groups/{groupId}" } },
            cancellationToken: run.CancellationToken).ReadableAsync();
        // Another journey of the same title may have found it before we could say that it is ours: it keeps it.
        var plan = await OwnAsync(run, made.KnownId()) ?? throw new PlanTakenException();
        run.GotOn("plan");
        return plan;
    }

    private static string TitleOf(Journey journey)
    {
        using var spoken = Languages.Speak(journey.SetUp.Language);
        return Fill(PlannerTexts.PlanTitle, journey.SetUp.Offering);
    }

    private static async Task<bool> IsThereAsync(PublishingRun run, string planId)
    {
        try
        {
            _ = (await run.Graph.Planner.Plans[planId].GetAsync(cancellationToken: run.CancellationToken).ReadableAsync()).Known(planId);
            return true;
        }
        catch (Exception failure) when (PlannerFailure.Of(failure) is PlannerFailure.Gone)
        {
            if (run.IsNew(planId))
            {
                throw new NotThereYetException();
            }

            return false;
        }
    }

    /// <summary>A plan of this title that nobody owns: made in an earlier go whose answer was lost, or by the team itself.</summary>
    private async Task<OwnedPlan?> FindAsync(PublishingRun run, string groupId, string title)
    {
        foreach (var plan in (await ReadAsync(run, groupId)).Where(plan => plan.Title == title).OrderBy(plan => plan.CreatedDateTime).ThenBy(plan => plan.Id, StringComparer.Ordinal))
        {
            if (await OwnAsync(run, plan.Id!) is { } owned)
            {
                return owned;
            }
        }

        return null;
    }

    private static async Task<List<PlannerPlan>> ReadAsync(PublishingRun run, string groupId)
    {
        try
        {
            var plans = run.Graph.Groups[groupId].Planner.Plans;
            return await WholeList.ReadAsync(
                run.Graph,
                (next, budget) => (next is null ? plans : plans.WithUrl(next)).GetAsync(request => request.Options.Add(budget), run.CancellationToken),
                page => page.Value,
                plan => plan.Title);
        }
        catch (Exception failure) when (PlannerFailure.Of(failure) is PlannerFailure.Gone)
        {
            throw new GroupNotInGraphException();
        }
    }

    private async Task<OwnedPlan?> OwnAsync(PublishingRun run, string planId) =>
        await ledger.ClaimAsync(planId, run.Journey.Id, run.CancellationToken) is { } known ? new OwnedPlan(planId, known) : null;
}

/// <summary>Another journey took the plan that we made, in the moment before we could say that it is ours.</summary>
internal sealed class PlanTakenException() : Exception("Another journey of the same title took the new plan.");

/// <summary>Planner does not know yet what it just made. Making it once more would make it twice.</summary>
internal sealed class NotThereYetException() : Exception("Planner does not know yet what it just made.");

/// <summary>Teams names a group that Graph does not know, such as one of another tenant.</summary>
internal sealed class GroupNotInGraphException() : Exception("Microsoft Graph does not know the team's group.");
