using Azure;
using Azure.Data.Tables;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.Privacy.Removal;

/// <summary>Keeps the marks of journeys that are being deleted. Instances that write the same mark lose nothing of each other's.</summary>
internal sealed class RemovalMarks(TableClient table)
{
    private const int MostAttempts = 8;

    /// <summary>Notes messages that the mark does not name yet.</summary>
    /// <returns>The mark as it is stored now.</returns>
    /// <exception cref="RequestFailedException">The store did not take it.</exception>
    public Task<RemovalMark> NoteAsync(RemovalMark mark, IEnumerable<string> messages, CancellationToken cancellationToken)
    {
        var noted = mark.With(messages);
        return noted.Messages.Count > mark.Messages.Count ? WriteAsync(noted, cancellationToken) : Task.FromResult(mark);
    }

    /// <summary>Writes a mark; with the messages of the one that another instance wrote meanwhile.</summary>
    /// <inheritdoc cref="NoteAsync"/>
    public async Task<RemovalMark> WriteAsync(RemovalMark mark, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var written = mark.ETag == default
                    ? await table.AddEntityAsync(mark.Row(), cancellationToken)
                    : await table.UpdateEntityAsync(mark.Row(), mark.ETag, TableUpdateMode.Replace, cancellationToken);
                return mark with { ETag = written.Headers.ETag ?? throw new InvalidDataException("The store gave no ETag.") };
            }
            catch (RequestFailedException other) when (other.Status is 404 or 409 or 412 && attempt < MostAttempts)
            {
                var there = await table.GetEntityIfExistsAsync<TableEntity>(Rows.RemovingPartition, mark.Journey.Value, cancellationToken: cancellationToken);
                mark = there.HasValue ? RemovalMark.Read(there.Value!).With(mark.Messages) : mark with { ETag = default };
            }
        }
    }
}
