using System.Collections.Immutable;
using System.Globalization;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// What we put into a task, as short digests, a field each: enough to see later which of our own values changed, nothing that can be read back.
/// </summary>
internal sealed record TaskFingerprint
{
    private const string Version = "1";

    public required string Title { get; init; }

    public required string Phase { get; init; }

    public required string Due { get; init; }

    public required string Owner { get; init; }

    public required string Priority { get; init; }

    public required string Cause { get; init; }

    public required string Description { get; init; }

    /// <summary>The keys of the checklist items.</summary>
    public required ImmutableArray<string> Actions { get; init; }

    /// <summary>What a task says.</summary>
    public static TaskFingerprint Of(TaskOfImprovement task) => new()
    {
        Title = Digest(task.Title),
        Phase = Digest(task.Phase.Value),
        Due = Digest(task.Due?.ToString("O", CultureInfo.InvariantCulture) ?? ""),
        Owner = OfOwner(task.Owner ?? ""),
        Priority = Digest($"{task.Priority}"),
        Cause = OfCause(task.Cause),
        Description = Digest(task.Description),
        Actions = [.. task.Actions.Select(action => OfAction(action.Key))],
    };

    public static string OfOwner(string owner) => Digest(owner);

    /// <summary>The same without its owner, when that is this person; nothing when it is not, or nothing is known.</summary>
    public static string? WithoutOwner(string text, MemberId owner) =>
        Guid.TryParse(owner.Value, out var id) && Read(text) is { } known && known.Owner == OfOwner(id.ToString("D", CultureInfo.InvariantCulture))
            ? (known with { Owner = OfOwner("") }).ToString()
            : null;

    public static string OfCause(CauseClass cause) => Digest($"{cause}");

    public static string OfAction(string key) => Digest(key);

    /// <summary>Reads one back; nothing when there is none, or it is of another version.</summary>
    public static TaskFingerprint? Read(string text) => text.Split('.') is [Version, var title, var phase, var due, var owner, var priority, var cause, var description, var actions]
        ? new TaskFingerprint
        {
            Title = title,
            Phase = phase,
            Due = due,
            Owner = owner,
            Priority = priority,
            Cause = cause,
            Description = description,
            Actions = [.. actions.Split('-', StringSplitOptions.RemoveEmptyEntries)],
        }
        : null;

    /// <inheritdoc/>
    public override string ToString() => string.Join('.', Version, Title, Phase, Due, Owner, Priority, Cause, Description, string.Join('-', Actions));

    private static string Digest(string value) => Rows.Digest(value)[..8];
}
