using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TeamsJourney.App.Administration.Packages;

/// <summary>The package for Teams: the files of the repository's folder <c>manifest</c>, which are part of the program, with the gaps filled.</summary>
internal static partial class AppPackage
{
    /// <summary>The manifest's file.</summary>
    public const string Manifest = "manifest.json";

    /// <summary>What is in the package, and nothing else: Teams refuses a package with more.</summary>
    public static IReadOnlyList<string> Files { get; } = [Manifest, "en.json", "nl.json", "color.png", "outline.png"];

    // The same values make the same package, byte for byte.
    private static readonly DateTimeOffset WrittenAt = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the package.</summary>
    public static void Write(Stream to, PackageValues values)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var name in Files)
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = WrittenAt;
            using var content = entry.Open();
            content.Write(name == Manifest ? Fill(Read(name), values.ByName) : Read(name));
        }
    }

    private static byte[] Read(string name)
    {
        using var resource = typeof(AppPackage).Assembly.GetManifestResourceStream($"manifest/{name}")
            ?? throw new InvalidOperationException($"{name} is not part of the program.");
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return content;
    }

    // In the JSON's strings, not in its text: a developer's name may hold anything.
    private static byte[] Fill(byte[] manifest, IReadOnlyDictionary<string, string> values) =>
        JsonSerializer.SerializeToUtf8Bytes(Fill(JsonNode.Parse(manifest), values), Readable);

    private static JsonNode? Fill(JsonNode? node, IReadOnlyDictionary<string, string> values) => node switch
    {
        JsonObject properties => new JsonObject(properties.Select(property => KeyValuePair.Create(property.Key, Fill(property.Value, values)))),
        JsonArray items => new JsonArray([.. items.Select(item => Fill(item, values))]),
        JsonValue value when value.TryGetValue(out string? text) => JsonValue.Create(Gap.Replace(text, gap => values[gap.Groups[1].Value])),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Gap { get; }
}
