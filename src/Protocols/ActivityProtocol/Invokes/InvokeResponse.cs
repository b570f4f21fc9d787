using System.Text.Json;

namespace ActivityProtocol;

/// <summary>The HTTP answer to an invoke: nothing wraps <see cref="Body"/> on the wire.</summary>
/// <param name="Status">The HTTP status, 200 to 599.</param>
/// <param name="Body">The JSON body, or null for none.</param>
public sealed record InvokeResponse(int Status, JsonElement? Body = null)
{
    /// <summary>Done, with nothing to say.</summary>
    public static InvokeResponse Ok { get; } = new(200);

    /// <summary>The bot does not know this invoke.</summary>
    public static InvokeResponse NotImplemented { get; } = new(501);
}
