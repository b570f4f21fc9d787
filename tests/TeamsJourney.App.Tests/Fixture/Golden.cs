using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Counterparts;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>
/// Compares with files that people review like code, in a folder <c>Golden</c> beside the test. After a change that is meant, run the
/// tests once with <c>UPDATE_GOLDEN=1</c> and review what changed.
/// </summary>
internal static class Golden
{
    private const int MostBytes = 28 * 1024;

    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Verifies a card: the same as reviewed, understood by the official renderer, and small enough for Teams.</summary>
    public static async Task VerifyAsync(JsonObject card, string name, OfficialRenderer renderer, [CallerFilePath] string test = "")
    {
        Assert.InRange(card.ToJsonString(Plain).Length * 2, 1, MostBytes);
        var rendered = await renderer.RenderAsync(card.ToJsonString());
        Assert.Empty(rendered.ValidationProblems);
        Verify(card.ToJsonString(Pretty), $"{name}.golden.json", test);
    }

    /// <summary>The names of the files in a folder, in order: none may be left of a card that is no more.</summary>
    public static IEnumerable<string> Files(string folder, string pattern, [CallerFilePath] string test = "") =>
        Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(test)!, "Golden", folder), pattern).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal);

    /// <summary>Verifies any text.</summary>
    public static void Verify(string actual, string file, [CallerFilePath] string test = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(test)!, "Golden", file);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual + "\n");
        }

        Assert.True(File.Exists(path), $"{file} is missing: run once with UPDATE_GOLDEN=1 and review it.");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n").TrimEnd(), actual.ReplaceLineEndings("\n").TrimEnd());
    }
}
