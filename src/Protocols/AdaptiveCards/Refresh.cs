using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>
/// A viewer's client sends <see cref="Action"/> when the card comes into view, and shows that viewer the card it gets back.
/// </summary>
public sealed record Refresh
{
    /// <summary>What is sent for the viewer.</summary>
    [JsonConverter(typeof(TypedActionConverter))]
    public required ActionExecute Action { get; init; }

    /// <summary>
    /// Whose clients refresh by themselves (<c>29:…</c> or <c>8:orgid:…</c>), at most <see cref="CardLimits.RefreshUserIds"/>.
    /// Without it, everyone's do where the conversation has no more members than that.
    /// </summary>
    public IReadOnlyList<string>? UserIds { get; init; }
}
