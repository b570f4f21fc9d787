using System.Text.Json.Serialization;

namespace TeamsJourney.Local.PlannerBoard.Page;

/// <summary>A plan to pick.</summary>
internal sealed record BoardPlan(string Id, string Title);

/// <summary>All that the board shows at once.</summary>
internal sealed record BoardView(IReadOnlyList<BoardPlan> Plans, BoardPlan? Plan, IReadOnlyList<BoardColumn> Columns);

internal sealed record BoardColumn(string Id, string Name, IReadOnlyList<BoardCard> Cards);

internal sealed record BoardCard(
    string Id,
    string Title,
    int PercentComplete,
    int Priority,
    DateTimeOffset? DueAt,
    IReadOnlyList<BoardLabel> Labels,
    IReadOnlyList<BoardPerson> Assignees,
    string Description,
    IReadOnlyList<BoardChecklistItem> Checklist,
    IReadOnlyList<BoardReference> References);

/// <summary>A label: its number, 1 to 25, decides the colour.</summary>
internal sealed record BoardLabel(int Number, string Name);

internal sealed record BoardChecklistItem(string Id, string Title, bool IsChecked);

internal sealed record BoardReference(string Url, string Alias);

/// <summary>A person's new progress for a task: 0, 50 or 100.</summary>
internal sealed record ProgressChange(int PercentComplete);

/// <summary>A person's tick on a checklist item, or its removal.</summary>
internal sealed record TickChange(bool IsChecked);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(BoardView))]
internal sealed partial class BoardJson : JsonSerializerContext;
