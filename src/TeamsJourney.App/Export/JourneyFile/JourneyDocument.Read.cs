using System.Text;
using System.Text.Json;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Export.JourneyFile;

/// <summary>How a file becomes a journey again; <see cref="JourneyImport"/> makes it.</summary>
internal sealed partial record JourneyDocument
{
    /// <summary>Reads a file.</summary>
    /// <returns>The journey; nothing when this is not such a file, or one of a newer version.</returns>
    public static JourneyDocument? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            // Some editors begin a file with the mark of its encoding.
            using var file = JsonDocument.Parse(json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json);
            return JsonFromOutside.Read(file.RootElement, JourneyFileJson.Default.JourneyDocument) is { Format: Kind, Version: Newest } document ? document : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Anyone may offer any file: what it is not is all there is to say of it.
            return null;
        }
    }
}
