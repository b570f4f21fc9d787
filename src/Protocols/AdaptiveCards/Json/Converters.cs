using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AdaptiveCards;

/// <summary>Enums as the schema writes them: <c>extraLarge</c>.</summary>
internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase)
    where T : struct, Enum;

internal sealed class MarkdownConverter : WriteOnlyConverter<Markdown>
{
    public override void Write(Utf8JsonWriter writer, Markdown value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

internal sealed class PlainTextConverter : WriteOnlyConverter<PlainText>
{
    public override void Write(Utf8JsonWriter writer, PlainText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>For literal places in which hosts still compute date functions.</summary>
internal sealed class FormattedPlainTextConverter : WriteOnlyConverter<PlainText>
{
    public override void Write(Utf8JsonWriter writer, PlainText value, JsonSerializerOptions options) =>
        writer.WriteStringValue(TextCleaning.WithoutFunctions(value.ToString()));
}

internal sealed class ColumnWidthConverter : WriteOnlyConverter<ColumnWidth>
{
    public override void Write(Utf8JsonWriter writer, ColumnWidth value, JsonSerializerOptions options)
    {
        if (value.Share is { } share)
        {
            writer.WriteNumberValue(share);
        }
        else
        {
            writer.WriteStringValue(value.Text);
        }
    }
}

internal sealed class HourAndMinuteConverter : WriteOnlyConverter<TimeOnly>
{
    public override void Write(Utf8JsonWriter writer, TimeOnly value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString( "HH:mm", CultureInfo.InvariantCulture));
}

internal sealed class ElementFallbackConverter : WriteOnlyConverter<ElementFallback>
{
    public override void Write(Utf8JsonWriter writer, ElementFallback value, JsonSerializerOptions options) =>
        FallbackWriting.Write(writer, value.Element, options);
}

internal sealed class ActionFallbackConverter : WriteOnlyConverter<ActionFallback>
{
    public override void Write(Utf8JsonWriter writer, ActionFallback value, JsonSerializerOptions options) =>
        FallbackWriting.Write(writer, value.Action, options);
}

/// <summary>Writes the type, which is otherwise written only where any action may stand.</summary>
internal sealed class TypedActionConverter : WriteOnlyConverter<ActionExecute>
{
    public override void Write(Utf8JsonWriter writer, ActionExecute value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, (JsonTypeInfo<CardAction>)options.GetTypeInfo(typeof(CardAction)));
}

internal static class FallbackWriting
{
    public static void Write<T>(Utf8JsonWriter writer, T? value, JsonSerializerOptions options)
        where T : class
    {
        if (value is null)
        {
            writer.WriteStringValue("drop");
        }
        else
        {
            JsonSerializer.Serialize(writer, value, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
        }
    }
}
