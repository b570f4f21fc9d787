using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Azure.Data.Tables.Http;

/// <summary>Entities as OData JSON with minimal metadata (learn.microsoft.com, "Payload format for Table service operations").</summary>
internal static class EntityJson
{
    /// <summary>The media type of entities; types that JSON does not have are annotated.</summary>
    public const string MediaType = "application/json;odata=minimalmetadata";

    private const string TypeSuffix = "@odata.type";
    private const string MetadataPrefix = "odata.";
    private const string ETagName = "odata.etag";

    // The receiver is a JSON parser, never a page: text is escaped no more than JSON demands, which keeps it small.
    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(ITableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions);
        writer.WriteStartObject();
        foreach (var (name, value) in (IDictionary<string, object?>)AsTableEntity(entity))
        {
            if (name is not nameof(ITableEntity.Timestamp) && !name.StartsWith(MetadataPrefix, StringComparison.Ordinal))
            {
                WriteProperty(writer, name, value);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    public static T Read<T>(JsonElement json, ETag? header = null)
        where T : class, ITableEntity
    {
        var entity = new TableEntity();
        foreach (var property in json.EnumerateObject())
        {
            if (property.Name == ETagName)
            {
                entity.ETag = new ETag(property.Value.GetString()!);
            }
            else if (!property.Name.StartsWith(MetadataPrefix, StringComparison.Ordinal) && !property.Name.EndsWith(TypeSuffix, StringComparison.Ordinal))
            {
                var type = json.TryGetProperty(property.Name + TypeSuffix, out var annotation) ? annotation.GetString() : null;
                if (ReadValue(property.Value, property.Name == nameof(ITableEntity.Timestamp) ? "Edm.DateTime" : type) is { } value)
                {
                    entity[property.Name] = value;
                }
            }
        }

        if (header is { } etag)
        {
            entity.ETag = etag;
        }

        return entity as T ?? throw Unsupported(typeof(T));
    }

    public static TableEntity AsTableEntity(ITableEntity entity)
    {
        ArgumentNullException.ThrowIfNull(entity);
        return entity as TableEntity ?? throw Unsupported(entity.GetType());
    }

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time that names no zone is taken as UTC: what is stored must not depend on where the process runs.</summary>
    public static DateTimeOffset Utc(DateTime time) => time.Kind == DateTimeKind.Unspecified ? new(time, TimeSpan.Zero) : new(time.ToUniversalTime());

    private static NotSupportedException Unsupported(Type type) => new($"{type.Name} is not supported: the only entity type is {nameof(TableEntity)}.");

    private static void WriteProperty(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                writer.WriteString(name, text);
                break;
            case bool truth:
                writer.WriteBoolean(name, truth);
                break;
            case int number:
                writer.WriteNumber(name, number);
                break;
            case long number:
                WriteAnnotated(writer, name, "Edm.Int64", number.ToString(CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                writer.WriteString(name + TypeSuffix, "Edm.Double");
                writer.WriteNumber(name, number);
                break;
            case double number:
                WriteAnnotated(writer, name, "Edm.Double", double.IsNaN(number) ? "NaN" : number > 0 ? "Infinity" : "-Infinity");
                break;
            case DateTimeOffset time:
                WriteAnnotated(writer, name, "Edm.DateTime", Time(time));
                break;
            case DateTime time:
                WriteAnnotated(writer, name, "Edm.DateTime", Time(Utc(time)));
                break;
            case Guid guid:
                WriteAnnotated(writer, name, "Edm.Guid", guid.ToString("D"));
                break;
            case byte[] bytes:
                writer.WriteString(name + TypeSuffix, "Edm.Binary");
                writer.WriteBase64String(name, bytes);
                break;
            case BinaryData data:
                writer.WriteString(name + TypeSuffix, "Edm.Binary");
                writer.WriteBase64String(name, data.ToMemory().Span);
                break;
            default:
                throw new NotSupportedException($"The property '{name}' is a {value.GetType().Name}, which a table cannot hold.");
        }
    }

    private static void WriteAnnotated(Utf8JsonWriter writer, string name, string type, string value)
    {
        writer.WriteString(name + TypeSuffix, type);
        writer.WriteString(name, value);
    }

    private static object? ReadValue(JsonElement value, string? type) => (value.ValueKind, type) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.True, _) => true,
        (JsonValueKind.False, _) => false,
        (JsonValueKind.Number, "Edm.Double") => value.GetDouble(),
        (JsonValueKind.Number, "Edm.Int64") => value.GetInt64(),
        (JsonValueKind.Number, null or "Edm.Int32") => value.TryGetInt32(out var number) ? (object)number : value.GetDouble(),
        (JsonValueKind.String, "Edm.Int64") => long.Parse(value.GetString()!, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture),
        (JsonValueKind.String, "Edm.Double") => Special(value.GetString()!),
        (JsonValueKind.String, "Edm.DateTime") => DateTimeOffset.Parse(value.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        (JsonValueKind.String, "Edm.Guid") => value.GetGuid(),
        (JsonValueKind.String, "Edm.Binary") => value.GetBytesFromBase64(),
        (JsonValueKind.String, _) => value.GetString(),
        (JsonValueKind.Number, _) => throw new JsonException("An entity holds a number of another type."),
        _ => throw new JsonException($"An entity holds a {value.ValueKind}."),
    };

    private static double Special(string text) => text switch
    {
        "NaN" => double.NaN,
        "Infinity" => double.PositiveInfinity,
        "-Infinity" => double.NegativeInfinity,
        _ => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
    };
}
