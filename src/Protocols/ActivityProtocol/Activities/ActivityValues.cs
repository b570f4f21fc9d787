using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ActivityProtocol;

/// <summary>Reads the parts of an activity whose shape depends on its name or channel.</summary>
public static class ActivityValues
{
    /// <summary>Reads <see cref="Activity.Value"/> as the given type, such as <c>ActivityJson.Default.TaskModuleRequest</c>.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="type">How to read it.</param>
    /// <param name="value">What was read.</param>
    /// <returns>False when there is no value or it has another shape.</returns>
    public static bool TryReadValue<T>(this Activity activity, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value) where T : class =>
        TryRead(activity.Value, type, out value);

    /// <summary>Reads <see cref="Activity.ChannelData"/> as Teams fills it; without any readable field when it has another shape.</summary>
    /// <param name="activity">The activity.</param>
    public static TeamsChannelData GetTeamsChannelData(this Activity activity) =>
        TryRead(activity.ChannelData, ActivityJson.Default.TeamsChannelData, out var data) ? data : new();

    internal static bool TryRead<T>(JsonElement? json, JsonTypeInfo<T> type, [NotNullWhen(true)] out T? value) where T : class
    {
        value = null;
        if (json is not { ValueKind: JsonValueKind.Object } present)
            return false;
        try
        {
            value = present.Deserialize(type);
            return value is not null;
        }
        catch (JsonException)
        {
            // Told by the result: what another party sent is not a reason to throw.
            return false;
        }
    }
}
