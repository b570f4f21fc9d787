using Azure.Data.Tables;

namespace TeamsJourney.App.Storage;

/// <summary>A message in Teams that shows a journey.</summary>
/// <param name="Key">What it shows: see <see cref="StepKey"/>.</param>
/// <param name="ActivityId">The message, as the connector named it; empty while none is known.</param>
/// <param name="IsClosed">Whether it already shows that its step is over.</param>
internal sealed record PostedCard(string Key, string ActivityId, bool IsClosed)
{
    /// <summary>
    /// How often this was posted without an answer. Noted before posting, so that a process that dies in between leaves it behind: that many
    /// messages may stand in the channel without our knowing them.
    /// </summary>
    public int Unheard { get; init; }

    /// <summary>Whether a message is known to be there.</summary>
    public bool IsKnown => Unheard == 0 || ActivityId.Length > 0;

    /// <summary>Whether it is there, and the connector did not say which message it is.</summary>
    public bool IsUnnamed => IsKnown && ActivityId.Length == 0;

    /// <summary>The living card of a step.</summary>
    public static string StepKey(Core.Steps.Step step) => $"step{(int)step}";

    public static PostedCard Read(string key, TableEntity row) => new(key, row.GetString("ActivityId") ?? "", row.GetBoolean("IsClosed") ?? false)
    {
        Unheard = row.GetInt32("Unheard") ?? 0,
    };

    public TableEntity Row(string partition) => new(partition, Rows.Posted(Key)) { ["ActivityId"] = ActivityId, ["IsClosed"] = IsClosed, ["Unheard"] = Unheard };
}
