using System.Globalization;
using System.Text.Json;
using Azure.Data.Tables;
using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Storage;

/// <summary>How the head of a journey, its events and its intents are written as rows. Names of columns are data: never renamed.</summary>
internal static class JourneyRow
{
    private const string Version = "Version", Rewrites = "Rewrites", Type = "Type", Data = "Data", Cause = "Cause";

    /// <summary>The row of a head.</summary>
    public static TableEntity Of(string partition, JourneyHead head)
    {
        var row = new TableEntity(partition, Rows.Head) { [Version] = head.Version };
        if (head.Rewrites > 0)
        {
            row[Rewrites] = head.Rewrites;
        }

        head.Conversation.Write(row);
        return row;
    }

    /// <summary>The row of an event.</summary>
    public static TableEntity Of(string partition, StoredEvent stored)
    {
        var (name, json) = EventJson.Write(stored.Event);
        return new TableEntity(partition, Rows.Event(stored.Version)) { [Type] = name, [Data] = json, [Cause] = stored.Cause };
    }

    /// <summary>The row of an intent.</summary>
    public static TableEntity Of(string partition, Intent intent) => new(partition, Rows.Intent(intent.Key)) { [Data] = intent.Data };

    /// <summary>Reads a head.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a newer version.</exception>
    public static JourneyHead ReadHead(TableEntity row) => Understand(
        row, () => new JourneyHead(row.GetInt64(Version) ?? throw Lacking(Version), row.ETag, JourneyConversation.Read(row)) { Rewrites = row.GetInt64(Rewrites) ?? 0 });

    /// <summary>Reads an event.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a newer version.</exception>
    public static StoredEvent ReadEvent(TableEntity row) => Understand(row, () => new StoredEvent(
        long.Parse(row.RowKey.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture),
        Required(row, Cause),
        EventJson.Read(Required(row, Type), Required(row, Data))));

    /// <summary>Reads an intent.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a newer version.</exception>
    public static Intent ReadIntent(string key, TableEntity row) => Understand(row, () => new Intent(key, row.GetString(Data) ?? ""));

    /// <summary>Reads a posted card.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or of a newer version.</exception>
    public static PostedCard ReadPosted(string key, TableEntity row) => Understand(row, () => PostedCard.Read(key, row));

    // What stands in a column may be of another type, or no JSON. What is said of that is not passed on: it may quote what stands there.
    private static T Understand<T>(TableEntity row, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception odd) when (odd is InvalidOperationException or JsonException or FormatException or NotSupportedException)
        {
            throw new InvalidDataException($"The stored row {row.RowKey} cannot be read: {odd.GetType().Name}.");
        }
    }

    private static string Required(TableEntity row, string column) => row.GetString(column) ?? throw Lacking(column);

    private static InvalidDataException Lacking(string column) => new($"A stored row lacks its {column}.");
}
