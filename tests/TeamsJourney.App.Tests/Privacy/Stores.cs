using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>Looks through all that a store holds, whatever it is for.</summary>
internal static class Stores
{
    /// <summary>Every place in which the store of this app holds a text.</summary>
    public static Task<IReadOnlyList<string>> FindAsync(this AppFixture app, string text) =>
        FindAsync(app.StoragePath, app.Services.GetRequiredService<TableClient>(), text);

    /// <summary>Every place in which an embedded store holds a text: in its rows, and in the bytes of its file.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(string path, TableClient table, string text) => [.. Find(path, text), .. await FindRowsAsync(table, text)];

    // The bytes on disk: the file and its log, also where no row stands any more.
    private static IEnumerable<string> Find(string path, string text) => Directory.GetFiles(Path.GetDirectoryName(path)!, Path.GetFileName(path) + "*")
        .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
        .Where(file => Holds(Read(file), text))
        .Select(file => $"{Path.GetFileName(file)} holds {text}");

    private static async Task<IReadOnlyList<string>> FindRowsAsync(TableClient table, string text)
    {
        List<string> found = [];
        await foreach (var row in table.QueryAsync<TableEntity>())
        {
            if (row.Any(pair => $"{pair.Key}={pair.Value}".Contains(text, StringComparison.OrdinalIgnoreCase)))
            {
                found.Add($"{row.PartitionKey} {row.RowKey} holds {text}: {string.Join(' ', row.Select(pair => pair.Value))}");
            }
        }

        return found;
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static bool Holds(byte[] bytes, string text) =>
        System.Text.Encoding.UTF8.GetString(bytes).Contains(text, StringComparison.OrdinalIgnoreCase)
        || System.Text.Encoding.Unicode.GetString(bytes).Contains(text, StringComparison.OrdinalIgnoreCase)
        || System.Text.Encoding.Unicode.GetString(bytes.AsSpan(Math.Min(1, bytes.Length))).Contains(text, StringComparison.OrdinalIgnoreCase);
}
