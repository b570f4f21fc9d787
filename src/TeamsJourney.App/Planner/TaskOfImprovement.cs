using System.Globalization;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>An action in the checklist.</summary>
/// <param name="Key">The same for the same words in the same improvement, so that a tick stays with its words.</param>
/// <param name="Title">The words.</param>
internal sealed record ActionOfTask(string Key, string Title);

/// <summary>What the task of an improvement should say: the improvement in Planner's terms.</summary>
internal sealed record TaskOfImprovement
{
    // Planner's own client writes due dates at this hour; in nearly every time zone it is still the same day.
    private static readonly TimeOnly DueAt = new(10, 0);

    public required ImprovementId Improvement { get; init; }

    public required string Title { get; init; }

    public required PhaseId Phase { get; init; }

    public required DateTimeOffset? Due { get; init; }

    /// <summary>The owner's Entra object id; nothing without an owner, or with one who has no such id.</summary>
    public required string? Owner { get; init; }

    /// <summary>Whether the owner is someone whom Planner cannot know.</summary>
    public required bool HasUnknownOwner { get; init; }

    /// <summary>1 urgent, 3 important, 5 medium, 9 low (learn.microsoft.com, plannerTask).</summary>
    public required int Priority { get; init; }

    public required CauseClass Cause { get; init; }

    public required string Description { get; init; }

    public required IReadOnlyList<ActionOfTask> Actions { get; init; }

    /// <summary>The tasks of everything that belongs in Planner, the worst pain first, in the journey's language.</summary>
    public static IReadOnlyList<TaskOfImprovement> All(Journey journey)
    {
        using var spoken = Languages.Speak(journey.SetUp.Language);
        var pains = PainRanking.Of(journey).ToDictionary(pain => pain.Touchpoint);
        return
        [
            .. journey.ImprovementsToPublish
                .OrderBy(improvement => pains.GetValueOrDefault(journey.TouchpointHolding(improvement.PainPoint)!.Id)?.Rank ?? int.MaxValue)
                .Select(improvement => Of(journey, improvement, pains)),
        ];
    }

    private static TaskOfImprovement Of(Journey journey, Improvement improvement, Dictionary<TouchpointId, PainPoint> pains)
    {
        var touchpoint = journey.TouchpointHolding(improvement.PainPoint)!;
        var pain = pains.GetValueOrDefault(touchpoint.Id);
        var owner = improvement.Owner is { } member && Guid.TryParse(member.Value, out var id) ? id.ToString("D", CultureInfo.InvariantCulture) : null;
        return new TaskOfImprovement
        {
            Improvement = improvement.Id,
            Title = improvement.Title,
            Phase = touchpoint.Phase,
            Due = improvement.Due is { } due ? new DateTimeOffset(due.ToDateTime(DueAt), TimeSpan.Zero) : null,
            Owner = owner,
            HasUnknownOwner = improvement.Owner is not null && owner is null,
            Priority = PriorityOf(pain?.Rank),
            Cause = improvement.Cause,
            Description = TaskDescription.Of(improvement, touchpoint, pain),
            Actions = ActionsOf(journey.Id, improvement),
        };
    }

    // What is no pain any more after a later reveal can wait.
    private static int PriorityOf(int? rank) => rank switch
    {
        1 => 1,
        2 or 3 => 3,
        > 3 and <= 6 => 5,
        _ => 9,
    };

    private static List<ActionOfTask> ActionsOf(JourneyId journey, Improvement improvement) =>
    [
        .. improvement.Actions.GroupBy(action => action).SelectMany(same => same.Select((action, index) =>
                (action, Key: ChecklistKeys.Of(journey, improvement.Id, action, index))))
            .OrderBy(item => improvement.Actions.ToList().IndexOf(item.action))
            .Select(item => new ActionOfTask(item.Key, item.action)),
    ];
}

/// <summary>Keys of checklist items: GUIDs, as is customary, that say whose they are.</summary>
internal static class ChecklistKeys
{
    public static string Of(JourneyId journey, ImprovementId improvement, string action, int occurrence)
    {
        var own = Rows.Digest(journey.Value, improvement.Value, action, $"{occurrence}");
        return new Guid(Convert.FromHexString(Prefix(journey, improvement) + own[..20])).ToString("D", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether we put an item there, rather than someone of the team.</summary>
    public static bool IsOurs(string key, JourneyId journey, ImprovementId improvement) =>
        Guid.TryParse(key, out var id) && Convert.ToHexStringLower(id.ToByteArray()).StartsWith(Prefix(journey, improvement), StringComparison.Ordinal);

    private static string Prefix(JourneyId journey, ImprovementId improvement) => Rows.Digest("checklist", journey.Value, improvement.Value)[..12];
}
