using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>
/// Planner's open types: objects whose property names the client chooses. Each value says its type, what is not
/// mentioned stays, and null takes away.
/// </summary>
internal static partial class OpenTypes
{
    private const int LastCategory = 25;

    public static ImmutableSortedDictionary<string, Assignment> Assignments(
        BodyReader reader, ImmutableSortedDictionary<string, Assignment> current, PlannerStore store) =>
        Entries(reader, "assignments", "Assignment", current, (person, item, old) =>
        {
            if (!Guid.TryParseExact(person, "D", out _))
            {
                reader.Refuse(Refusals.Invalid("The request is invalid: An assignment's name is not the id of a user."));
            }

            if (!item.Has("orderHint"))
            {
                reader.Refuse(Refusals.Field("OrderHint", "Assignment", "A non-null value must be specified for this field."));
            }

            return new Assignment(item.OrderHint("orderHint", old?.OrderHint, store.NewestOrderHint), old?.AssignedAt ?? store.Now);
        });

    public static ImmutableSortedDictionary<string, ChecklistItem> Checklist(
        BodyReader reader, ImmutableSortedDictionary<string, ChecklistItem> current, PlannerStore store, PlannerLimits limits) =>
        Entries(reader, "checklist", "ChecklistItem", current, (_, item, old) => new ChecklistItem(
            item.Required("title", old?.Title, limits.ChecklistTitleLength),
            item.Truth("isChecked", old?.IsChecked ?? false),
            item.OrderHint("orderHint", old?.OrderHint, store.NewestOrderHint),
            store.Now));

    /// <summary>
    /// Addresses as property names, with <c>. : % @ #</c> percent-encoded because OData gives those a meaning
    /// (learn.microsoft.com, plannerExternalReferences).
    /// </summary>
    public static ImmutableSortedDictionary<string, Reference> References(
        BodyReader reader, ImmutableSortedDictionary<string, Reference> current, PlannerStore store, PlannerLimits limits) =>
        Entries(reader, "references", "ExternalReference", current, (address, item, old) =>
        {
            if (!EncodedAddress.IsMatch(address) || !Uri.TryCreate(Uri.UnescapeDataString(address), UriKind.Absolute, out _))
            {
                reader.Refuse(Refusals.Invalid("The request is invalid: A reference's name is not a percent-encoded address."));
            }

            return new Reference(
                item.Text("alias", old?.Alias, limits.TitleLength),
                item.Text("type", old?.Type) ?? "Other",
                item.OrderHint("previewPriority", old?.PreviewPriority, store.NewestOrderHint),
                store.Now);
        });

    /// <summary>The labels on a task: <c>category1</c> to <c>category25</c>, each true or false.</summary>
    public static ImmutableSortedSet<string> Categories(BodyReader reader, ImmutableSortedSet<string> current)
    {
        foreach (var (name, value) in reader.Object("appliedCategories") ?? [])
        {
            if (IsAnnotation(name))
            {
                continue;
            }

            var isSet = false;
            if (!IsCategory(name) || (value is not null && !(value is JsonValue given && given.TryGetValue(out isSet))))
            {
                reader.Refuse(Refusals.OpenType);
            }

            current = isSet ? current.Add(name) : current.Remove(name);
        }

        return current;
    }

    /// <summary>The labels' names in a plan; null makes one unnamed.</summary>
    public static ImmutableSortedDictionary<string, string> CategoryDescriptions(
        BodyReader reader, ImmutableSortedDictionary<string, string> current, PlannerLimits limits)
    {
        if (reader.Object("categoryDescriptions") is not { } given)
        {
            return current;
        }

        var names = new BodyReader(given, "CategoryDescriptions");
        for (var number = 1; number <= LastCategory; number++)
        {
            var name = $"category{number}";
            current = names.Text(name, current.GetValueOrDefault(name), limits.CategoryLength) is { Length: > 0 } text
                ? current.SetItem(name, text)
                : current.Remove(name);
        }

        if (names.Finish() is { } refusal)
        {
            reader.Refuse(refusal);
        }

        return current;
    }

    /// <summary>The people a plan is shared with: a GUID each, true or false.</summary>
    public static ImmutableSortedDictionary<string, bool> SharedWith(BodyReader reader, ImmutableSortedDictionary<string, bool> current)
    {
        foreach (var (person, value) in reader.Object("sharedWith") ?? [])
        {
            if (IsAnnotation(person))
            {
                continue;
            }

            if (!Guid.TryParseExact(person, "D", out _) || value is not JsonValue given || !given.TryGetValue<bool>(out var shares))
            {
                reader.Refuse(Refusals.OpenType);
                continue;
            }

            current = shares ? current.SetItem(person, true) : current.Remove(person);
        }

        return current;
    }

    private static ImmutableSortedDictionary<string, T> Entries<T>(
        BodyReader reader, string name, string type, ImmutableSortedDictionary<string, T> current, Func<string, BodyReader, T?, T> read)
        where T : class
    {
        foreach (var (key, value) in reader.Object(name) ?? [])
        {
            if (IsAnnotation(key))
            {
                continue;
            }

            if (value is null)
            {
                current = current.Remove(key);
                continue;
            }

            if (value is not JsonObject entry || !SaysItsType(entry, type) || entry.All(property => IsAnnotation(property.Key)))
            {
                reader.Refuse(Refusals.OpenType);
                continue;
            }

            var item = new BodyReader(entry, type);
            current = current.SetItem(key, read(key, item, current.GetValueOrDefault(key)));
            if (item.Finish() is { } refusal)
            {
                reader.Refuse(refusal);
            }
        }

        return current;
    }

    private static bool SaysItsType(JsonObject entry, string type) =>
        entry["@odata.type"] is JsonValue value && value.TryGetValue<string>(out var said)
        && said.TrimStart('#') == $"microsoft.graph.planner{type}";

    private static bool IsAnnotation(string name) => name.StartsWith("@odata.", StringComparison.Ordinal);

    private static bool IsCategory(string name) => CategoryName.IsMatch(name);

    [GeneratedRegex("^category([1-9]|1[0-9]|2[0-5])$")]
    private static partial Regex CategoryName { get; }

    [GeneratedRegex("^([^.:%@#]|%[0-9A-Fa-f]{2})+$")]
    private static partial Regex EncodedAddress { get; }
}
