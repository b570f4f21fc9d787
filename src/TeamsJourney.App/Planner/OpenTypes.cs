using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using TeamsJourney.App.Planner.Graph;

namespace TeamsJourney.App.Planner;

/// <summary>Planner's open types (objects whose names the client chooses) and etags, as the SDK hands them over: as additional data.</summary>
internal static class OpenTypes
{
    /// <summary>The names in an open type, without annotations; none when it is absent.</summary>
    public static IEnumerable<string> Names(IAdditionalDataHolder? holder) =>
        holder?.AdditionalData.Where(entry => entry.Value is not null && !entry.Key.StartsWith('@')).Select(entry => entry.Key) ?? [];

    /// <summary>A task's labels.</summary>
    public static bool HasLabel(PlannerTask task, string slot) => task.AppliedCategories?.AdditionalData.TryGetValue(slot, out var set) is true && set is true;

    /// <summary>A checklist by its keys: what is ticked, and where it stands.</summary>
    public static IReadOnlyDictionary<string, CheckItem> Checklist(PlannerTaskDetails details) => Names(details.Checklist).ToDictionary(
        key => key,
        key => details.Checklist!.AdditionalData[key] is UntypedObject item
            ? new CheckItem(Value(item, "isChecked") is UntypedBoolean isChecked && isChecked.GetValue(), (Value(item, "orderHint") as UntypedString)?.GetValue() ?? "")
            : new CheckItem(false, ""),
        StringComparer.Ordinal);

    /// <summary>The condition under which something may be changed: nobody else did since it was read.</summary>
    public static Action<RequestConfiguration<DefaultQueryParameters>> IfUnchanged(Entity entity) =>
        request => request.Headers.Add("If-Match", entity.KnownETag());

    private static UntypedNode? Value(UntypedObject item, string name) => item.GetValue().TryGetValue(name, out var node) ? node : null;
}

/// <summary>An item of a checklist.</summary>
internal readonly record struct CheckItem(bool IsChecked, string OrderHint);
