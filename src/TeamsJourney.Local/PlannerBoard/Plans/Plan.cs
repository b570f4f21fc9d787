using System.Collections.Immutable;

namespace TeamsJourney.Local.PlannerBoard.Plans;

/// <summary>A plan of one group, with its details.</summary>
internal sealed record Plan(string Id, long Number, string GroupId, string ContainerUrl, string Title, DateTimeOffset CreatedAt)
{
    public const string Kind = "Plan";
    public const string DetailsKind = "PlanDetails";

    public required long Version { get; init; }
    public required long DetailsVersion { get; init; }

    /// <summary>The names of labels, by <c>category1</c> to <c>category25</c>; an unnamed label is absent.</summary>
    public ImmutableSortedDictionary<string, string> Categories { get; init; } = Empty<string>();

    public ImmutableSortedDictionary<string, bool> SharedWith { get; init; } = Empty<bool>();

    public string ETag => Plans.ETag.Of(Kind, Version);
    public string DetailsETag => Plans.ETag.Of(DetailsKind, DetailsVersion);

    internal static ImmutableSortedDictionary<string, T> Empty<T>() => ImmutableSortedDictionary.Create<string, T>(StringComparer.Ordinal);
}

/// <summary>A column of a plan.</summary>
internal sealed record Bucket(string Id, long Number, string PlanId, string Name, string OrderHint, long Version)
{
    public const string Kind = "Bucket";

    public string ETag => Plans.ETag.Of(Kind, Version);
}
