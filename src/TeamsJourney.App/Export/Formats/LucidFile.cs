using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Formats;

/// <summary>
/// An editable board by Lucid's Standard Import (lucid.readme.io, "Standard Import"): a ZIP with <c>document.json</c>. Phases and
/// touchpoints are rectangles in columns, feelings and pains stand below them. Ids are letters and digits, at most 36 (its type "ID").
/// </summary>
internal static class LucidFile
{
    private const double Width = 180, Gap = 20, TouchpointHeight = 130, PhaseHeight = 50, FeelingHeight = 40, PainHeight = 110;

    public static byte[] Write(JourneyMap map, DateTimeOffset at)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("document.json");
            // A ZIP counts its years from 1980.
            entry.LastWriteTime = at;
            using var json = entry.Open();
            JsonSerializer.Serialize(json, new Document(1, [new Page("page1", Plain(map.SetUp.Offering), ShapesOf(map))]), LucidJson.Default.Document);
        }

        return stream.ToArray();
    }

    private static List<Shape> ShapesOf(JourneyMap map)
    {
        List<Shape> shapes = [];
        var left = 0.0;
        foreach (var phase in map.Phases)
        {
            var touchpoints = phase.Steps.SelectMany(step => step.Touchpoints).OrderBy(touchpoint => touchpoint.Number).ToList();
            var width = (Math.Max(1, touchpoints.Count) * (Width + Gap)) - Gap;
            shapes.Add(Box($"phase{shapes.Count}", left, 0, width, PhaseHeight, MethodWords.Name(phase.Phase), "#dfe0fb"));
            foreach (var touchpoint in touchpoints)
            {
                AddColumn(shapes, touchpoint, left);
                left += Width + Gap;
            }

            left += touchpoints.Count == 0 ? Width + Gap : 0;
        }

        return shapes;
    }

    private static void AddColumn(List<Shape> shapes, TouchpointOnMap touchpoint, double left)
    {
        var channels = string.Join(", ", touchpoint.Channels.Select(use => MethodWords.Name(use.Channel)));
        var top = PhaseHeight + Gap;
        shapes.Add(Box($"touchpoint{touchpoint.Number}", left, top, Width, TouchpointHeight, Lines(touchpoint.Text, channels), "#ffffff"));
        top += TouchpointHeight + Gap;
        if (touchpoint.Mood is { HasPoints: true } mood)
        {
            var said = Lines(
                Fill(ExportTexts.Feeling, mood.Middle),
                mood.Wows > 0 ? Fill(ExportTexts.Wow, mood.Wows) : "",
                mood.Aus > 0 ? Fill(ExportTexts.Au, mood.Aus) : "",
                mood.IsDivided ? ExportTexts.Divided : "");
            shapes.Add(Box($"feeling{touchpoint.Number}", left, top, Width, FeelingHeight * 2, said, mood.Middle >= 0 ? "#dcece6" : "#f3e0e4"));
        }

        top += (FeelingHeight * 2) + Gap;
        if (touchpoint.PainRank is { } rank)
        {
            var answer = touchpoint.ParkedBecause is { } reason ? $"{ExportTexts.Parked}: {reason}" : Lines([.. touchpoint.Improvements.Select(improvement => improvement.Title)]);
            shapes.Add(Box($"pain{touchpoint.Number}", left, top, Width, PainHeight, Lines($"{rank}.", answer), "#fbf3dd"));
        }
    }

    private static Shape Box(string id, double x, double y, double width, double height, string text, string colour) =>
        new(id, "rectangle", new BoundingBox(x, y, width, height), new Style(new Paint("color", colour)), Plain(text));

    private static string Lines(params IReadOnlyList<string> lines) => string.Join('\n', lines.Where(line => line.Length > 0));

    // Lucid reads markup in a text; likenesses of the brackets are shown, whatever it makes of them.
    private static string Plain(string text) => text.Replace('<', '‹').Replace('>', '›').Replace("&", "＆", StringComparison.Ordinal);

    internal sealed record Document(int Version, IReadOnlyList<Page> Pages);

    internal sealed record Page(string Id, string Title, IReadOnlyList<Shape> Shapes);

    internal sealed record Shape(string Id, string Type, BoundingBox BoundingBox, Style Style, string Text);

    internal sealed record BoundingBox(double X, double Y, double W, double H);

    internal sealed record Style(Paint Fill);

    internal sealed record Paint(string Type, string Color);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LucidFile.Document))]
internal sealed partial class LucidJson : JsonSerializerContext;
