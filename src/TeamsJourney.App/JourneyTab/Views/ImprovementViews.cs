using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.JourneyTab.Views;

/// <summary>A touchpoint that hurts.</summary>
/// <param name="Touchpoint">The touchpoint's id.</param>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Score">What the rank follows from, 0 to 5.</param>
/// <param name="Votes">How many dots it got.</param>
/// <param name="ParkedBecause">Why it is parked; absent when it is not.</param>
internal sealed record PainView(string Touchpoint, int Rank, double Score, int Votes, string? ParkedBecause);

/// <summary>What the team will do about a pain.</summary>
internal sealed record ImprovementView
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Rises with each change; a change says which one was seen.</summary>
    public required int Revision { get; init; }

    /// <summary>The touchpoint it is for.</summary>
    public required string Touchpoint { get; init; }

    /// <summary>What the team will do.</summary>
    public required string Title { get; init; }

    /// <summary>Why the customer feels this, each asking on after the one before.</summary>
    public required IReadOnlyList<string> Whys { get; init; }

    /// <summary>The class of the cause.</summary>
    public required CauseClass Cause { get; init; }

    /// <summary>The actions, in order.</summary>
    public required IReadOnlyList<string> Actions { get; init; }

    /// <summary>What it costs.</summary>
    public required Size Cost { get; init; }

    /// <summary>What it brings the customer.</summary>
    public required Size Effect { get; init; }

    /// <summary>Who does it; absent for nobody yet.</summary>
    public required PersonView? Owner { get; init; }

    /// <summary>When it should be done; absent without a date.</summary>
    public required DateOnly? Due { get; init; }

    /// <summary>How the team will notice; may be empty.</summary>
    public required string Kpi { get; init; }

    /// <summary>Whether it has a task in Planner.</summary>
    public required bool HasTask { get; init; }

    /// <summary>Where the task opens; absent when there is none, or the address is not known.</summary>
    public required Uri? Task { get; init; }

    public static ImprovementView Of(Journey journey, TouchpointId touchpoint, Improvement improvement, Surroundings around)
    {
        var task = journey.Publication.Tasks.GetValueOrDefault(improvement.Id);
        return new ImprovementView
        {
            Id = improvement.Id.Value,
            Revision = journey.RevisionOf(improvement.Id),
            Touchpoint = touchpoint.Value,
            Title = improvement.Title,
            Whys = improvement.Whys,
            Cause = improvement.Cause,
            Actions = improvement.Actions,
            Cost = improvement.Cost,
            Effect = improvement.Effect,
            Owner = improvement.Owner is { } owner ? PersonView.Of(owner, journey, around) : null,
            Due = improvement.Due,
            Kpi = improvement.Kpi,
            HasTask = task is not null,
            Task = task is null ? null : around.Links.Task(task),
        };
    }
}

/// <summary>Someone of the team, where the tab must name them to us.</summary>
/// <param name="Key">Names the person in commands; it is no id of the person.</param>
/// <param name="Name">The name; empty when it is not known.</param>
internal sealed record PersonView(string Key, string Name)
{
    public static PersonView Of(MemberId id, Journey journey, Surroundings around) => new(
        MemberKey.Of(id),
        around.Roster?.Find(id)?.Name is { Length: > 0 } name ? name : journey.Participants.GetValueOrDefault(around.Pseudonyms.In(journey, id))?.Name ?? "");
}

/// <summary>How the journey stands in Planner.</summary>
/// <param name="Requests">How often publishing was asked for.</param>
/// <param name="IsUnderWay">Whether a request is being carried out.</param>
/// <param name="Plan">Where the plan opens; absent when there is none, or the address is not known.</param>
/// <param name="LastReport">How the last one went; absent before the first.</param>
internal sealed record PublicationView(int Requests, bool IsUnderWay, Uri? Plan, PublishingReportView? LastReport)
{
    public static PublicationView Of(Journey journey, Surroundings around) => new(
        journey.Publication.Requests,
        journey.Publication.IsUnderWay,
        journey.Publication.PlanId is { } plan ? around.Links.Plan(plan) : null,
        journey.Publication.LastReport is { } report ? PublishingReportView.Of(report) : null);
}

/// <summary>How one publishing went.</summary>
/// <param name="Created">Tasks that are new.</param>
/// <param name="Changed">Tasks that were changed.</param>
/// <param name="Unchanged">Tasks that already were as they should be.</param>
/// <param name="Problems">What could not be done.</param>
internal sealed record PublishingReportView(int Created, int Changed, int Unchanged, IReadOnlyList<PublishingProblemView> Problems)
{
    public static PublishingReportView Of(PublishingReport report) => new(
        report.Created,
        report.Changed,
        report.Unchanged,
        [.. report.Problems.Select(problem => new PublishingProblemView(problem.Improvement?.Value, problem.Kind))]);
}

/// <summary>What could not be done.</summary>
/// <param name="Improvement">For which improvement; absent when it is about the plan.</param>
/// <param name="Kind">What kind of problem.</param>
internal sealed record PublishingProblemView(string? Improvement, PublishingProblemKind Kind);
