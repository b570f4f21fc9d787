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
internal sealed partial class WireJson : JsonSerializerContext;
