using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ActivityProtocol;

/// <summary>As <see cref="ActivityJson"/>, for the envelopes that callers do not see.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    Converters = [typeof(LenientStringConverter), typeof(LenientTimestampConverter), typeof(LenientBooleanConverter)])]
[JsonSerializable(typeof(ErrorResponse))]
[JsonSerializable(typeof(WireMention))]
[JsonSerializable(typeof(WireCardAnswer))]
[JsonSerializable(typeof(WireTaskAnswer))]
[JsonSerializable(typeof(WireTaskInfo))]
[JsonSerializable(typeof(WireError))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(int))]
internal sealed partial class WireJson : JsonSerializerContext
{
    /// <summary>
    /// How it is written on the wire: letters as they are, because Teams counts characters and an escape is six of them.
    /// The receiver parses JSON; nothing of it is ever put into HTML unescaped.
    /// </summary>
    internal static WireJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
