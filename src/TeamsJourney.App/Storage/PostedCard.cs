using Azure.Data.Tables;

namespace TeamsJourney.App.Storage;

/// <summary>A message in Teams that shows a journey.</summary>
/// <param name="Key">What it shows: see <see cref="StepKey"/>.</param>
/// <param name="ActivityId">The message, as the connector named it.</param>
/// <param name="IsClosed">Whether it already shows that its step is over.</param>
internal sealed record PostedCard(string Key, string ActivityId, bool IsClosed)
{
    /// <summary>The living card of a step.</summary>
    public static string StepKey(Core.Steps.Step step) => $"step{(int)step}";

    public static PostedCard Read(string key, TableEntity row) => new(key, row.GetString("ActivityId") ?? "", row.GetBoolean("IsClosed") ?? false);

    public TableEntity Row(string partition) => new(partition, Rows.Posted(Key)) { ["ActivityId"] = ActivityId, ["IsClosed"] = IsClosed };
}
