using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace ActivityProtocol;

/// <summary>Reads a list and leaves out the nulls in it, so that whoever walks it meets none, and what is no item: one odd item must not cost the others.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the serializer, from attributes.")]
internal sealed class SparseListConverter<T> : JsonConverter<IReadOnlyList<T>> where T : class
{
    public override IReadOnlyList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException();
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        var list = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var before = reader;
            try
            {
                if (JsonSerializer.Deserialize(ref reader, item) is { } present)
                    list.Add(present);
            }
            catch (JsonException)
            {
                // What is no JSON at all fails here again.
                reader = before;
                reader.Skip();
            }
        }

        return list;
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<T> value, JsonSerializerOptions options)
    {
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (var present in value)
            JsonSerializer.Serialize(writer, present, item);
        writer.WriteEndArray();
    }
}
