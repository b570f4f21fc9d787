using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsJourney.App.JourneyTab.Api;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Export.JourneyFile;

/// <summary>
/// A journey as a file, described in <c>docs/journey-json.md</c> and <c>docs/journey.schema.json</c>: what everyone may see on its map, without ids
/// or names of people. <see cref="JourneyImport"/> makes a new journey of it that gives the same file again.
/// </summary>
internal sealed partial record JourneyDocument
{
    /// <summary>What tells this file from others, and the version that this writes.</summary>
    public const string Kind = "teamsjourney/journey";

    public const int Newest = 1;

    public required string Format { get; init; }

    public required int Version { get; init; }

    public required string Offering { get; init; }

    public required string Description { get; init; }

    public required string TargetGroup { get; init; }

    public required JourneyKind JourneyKind { get; init; }

    public required Language Language { get; init; }

    public required PhasesPart Phases { get; init; }

    public required PacePart Pace { get; init; }

    public required Naming Naming { get; init; }

    /// <summary>The channels answered with yes; absent while the questions were not answered.</summary>
    public IReadOnlyList<CommunicationChannel>? ChannelsUsed { get; init; }

    /// <summary>In the order of the journey.</summary>
    public required IReadOnlyList<TouchpointPart> Touchpoints { get; init; }

    /// <summary>The groups of touchpoints.</summary>
    public required IReadOnlyList<StepPart> Steps { get; init; }

    /// <summary>The file, in UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, JourneyFileJson.Default.JourneyDocument);

    /// <param name="Kind">A known set, or the team's own.</param>
    /// <param name="Names">The names of a set of one's own, in order; empty for a known set.</param>
    internal sealed record PhasesPart(PhaseSetKind Kind, IReadOnlyList<string> Names);

    internal sealed record PacePart(PaceKind Kind, int DaysPerStep);

    internal sealed record ChannelPart(CommunicationChannel Channel, Direction Direction);

    /// <param name="Name">Its name.</param>
    /// <param name="Touchpoints">Their places in the journey, from 1.</param>
    internal sealed record StepPart(string Name, IReadOnlyList<int> Touchpoints);

    internal sealed record TouchpointPart
    {
        /// <summary>The phase's constant, or <c>phase1</c> and on.</summary>
        public required string Phase { get; init; }

        public required string Text { get; init; }

        public required IReadOnlyList<ChannelPart> Channels { get; init; }

        /// <summary>What people said; absent before the first reveal.</summary>
        public ExperiencePart? Experience { get; init; }

        public required int Votes { get; init; }

        public string? ParkedBecause { get; init; }

        public required IReadOnlyList<ImprovementPart> Improvements { get; init; }
    }

    internal sealed record ExperiencePart
    {
        public required int Answers { get; init; }

        public required IReadOnlyList<double> Points { get; init; }

        public required double Middle { get; init; }

        public required double Hurt { get; init; }

        public required int Positive { get; init; }

        public required int Negative { get; init; }

        public required int Mixed { get; init; }

        public required int Wows { get; init; }

        public required int Aus { get; init; }

        public required int WithEvidence { get; init; }

        public required IReadOnlyList<string> Thoughts { get; init; }

        public required IReadOnlyList<string> CustomerWords { get; init; }
    }

    internal sealed record ImprovementPart
    {
        public required string Title { get; init; }

        public required IReadOnlyList<string> Whys { get; init; }

        public required CauseClass Cause { get; init; }

        public required IReadOnlyList<string> Actions { get; init; }

        public required Size Cost { get; init; }

        public required Size Effect { get; init; }

        public DateOnly? Due { get; init; }

        public required string Kpi { get; init; }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    Converters =
    [
        typeof(CamelCase<JourneyKind>), typeof(CamelCase<Language>), typeof(CamelCase<PhaseSetKind>), typeof(CamelCase<PaceKind>), typeof(CamelCase<Naming>),
        typeof(CamelCase<CommunicationChannel>), typeof(CamelCase<Direction>), typeof(CamelCase<CauseClass>), typeof(CamelCase<Size>),
    ])]
[JsonSerializable(typeof(JourneyDocument))]
internal sealed partial class JourneyFileJson : JsonSerializerContext;
