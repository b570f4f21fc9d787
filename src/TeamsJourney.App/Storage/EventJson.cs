using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Import;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Storage;

/// <summary>How an event is written down. The names are data: an event may be renamed in code, never here.</summary>
internal static class EventJson
{
    private static readonly (string Name, JsonTypeInfo Type)[] Known =
    [
        ("journey-created", EventJsonContext.Default.JourneyCreated),
        ("set-up-changed", EventJsonContext.Default.SetUpChanged),
        ("facilitator-changed", EventJsonContext.Default.FacilitatorChanged),
        ("participant-joined", EventJsonContext.Default.ParticipantJoined),
        ("step-started", EventJsonContext.Default.StepStarted),
        ("done-said", EventJsonContext.Default.DoneSaid),
        ("members-nudged", EventJsonContext.Default.MembersNudged),
        ("touchpoint-added", EventJsonContext.Default.TouchpointAdded),
        ("touchpoint-changed", EventJsonContext.Default.TouchpointChanged),
        ("touchpoint-deleted", EventJsonContext.Default.TouchpointDeleted),
        ("touchpoints-merged", EventJsonContext.Default.TouchpointsMerged),
        ("touchpoint-split", EventJsonContext.Default.TouchpointSplit),
        ("touchpoints-grouped", EventJsonContext.Default.TouchpointsGrouped),
        ("touchpoints-ungrouped", EventJsonContext.Default.TouchpointsUngrouped),
        ("channel-questions-answered", EventJsonContext.Default.ChannelQuestionsAnswered),
        ("touchpoint-channels-set", EventJsonContext.Default.TouchpointChannelsSet),
        ("touchpoint-placed", EventJsonContext.Default.TouchpointPlaced),
        ("experience-saved", EventJsonContext.Default.ExperienceSaved),
        ("experiences-revealed", EventJsonContext.Default.ExperiencesRevealed),
        ("experiences-reopened", EventJsonContext.Default.ExperiencesReopened),
        ("experiences-imported", EventJsonContext.Default.ExperiencesImported),
        ("customer-words-added", EventJsonContext.Default.CustomerWordsAdded),
        ("voted", EventJsonContext.Default.Voted),
        ("improvement-saved", EventJsonContext.Default.ImprovementSaved),
        ("improvement-deleted", EventJsonContext.Default.ImprovementDeleted),
        ("pain-point-parked", EventJsonContext.Default.PainPointParked),
        ("pain-point-resumed", EventJsonContext.Default.PainPointResumed),
        ("publishing-requested", EventJsonContext.Default.PublishingRequested),
        ("plan-linked", EventJsonContext.Default.PlanLinked),
        ("task-linked", EventJsonContext.Default.TaskLinked),
        ("publishing-finished", EventJsonContext.Default.PublishingFinished),
        ("member-erased", EventJsonContext.Default.MemberErased),
        ("contribution-erased", EventJsonContext.Default.ContributionErased),
        ("journey-kept", EventJsonContext.Default.JourneyKept),
    ];

    private static readonly FrozenDictionary<string, JsonTypeInfo> ByName = Known.ToFrozenDictionary(known => known.Name, known => known.Type, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, (string Name, JsonTypeInfo Type)> ByType = Known.ToFrozenDictionary(known => known.Type.Type);

    /// <summary>Every stored name with the type it stands for.</summary>
    public static IEnumerable<(string Name, Type Type)> Names => Known.Select(known => (known.Name, known.Type.Type));

    /// <summary>The stored name and JSON of an event.</summary>
    public static (string Name, string Json) Write(JourneyEvent happened)
    {
        var (name, type) = ByType[happened.GetType()];
        return (name, JsonSerializer.Serialize(happened, type));
    }

    /// <summary>The event from its stored name and JSON.</summary>
    /// <exception cref="InvalidDataException">The row was written by a newer version, or is damaged.</exception>
    public static JourneyEvent Read(string name, string json) =>
        ByName.TryGetValue(name, out var type) && JsonSerializer.Deserialize(json, type) is JourneyEvent happened
            ? happened
            : throw new InvalidDataException($"A stored event of kind '{name}' cannot be read by this version.");
}

/// <summary>Writes an identifier as its bare string, also as a key.</summary>
internal sealed class IdentifierConverter<TIdentifier> : JsonConverter<TIdentifier>
    where TIdentifier : struct, IIdentifier<TIdentifier>
{
    public override TIdentifier Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TIdentifier.From(reader.GetString() ?? throw new JsonException("An identifier is missing."));

    public override void Write(Utf8JsonWriter writer, TIdentifier value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);

    public override TIdentifier ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Read(ref reader, typeToConvert, options);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, TIdentifier value, JsonSerializerOptions options) => writer.WritePropertyName(value.Value);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DictionaryKeyPolicy = JsonKnownNamingPolicy.Unspecified,
    // A required member that says nothing (an improvement without an owner) must be there too, or the event cannot be read back.
    DefaultIgnoreCondition = JsonIgnoreCondition.Never,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(IdentifierConverter<JourneyId>), typeof(IdentifierConverter<MemberId>), typeof(IdentifierConverter<TouchpointId>),
        typeof(IdentifierConverter<PhaseId>), typeof(IdentifierConverter<JourneyStepId>), typeof(IdentifierConverter<ImprovementId>),
    ])]
[JsonSerializable(typeof(JourneyCreated))]
[JsonSerializable(typeof(SetUpChanged))]
[JsonSerializable(typeof(FacilitatorChanged))]
[JsonSerializable(typeof(ParticipantJoined))]
[JsonSerializable(typeof(StepStarted))]
[JsonSerializable(typeof(DoneSaid))]
[JsonSerializable(typeof(MembersNudged))]
[JsonSerializable(typeof(TouchpointAdded))]
[JsonSerializable(typeof(TouchpointChanged))]
[JsonSerializable(typeof(TouchpointDeleted))]
[JsonSerializable(typeof(TouchpointsMerged))]
[JsonSerializable(typeof(TouchpointSplit))]
[JsonSerializable(typeof(TouchpointsGrouped))]
[JsonSerializable(typeof(TouchpointsUngrouped))]
[JsonSerializable(typeof(ChannelQuestionsAnswered))]
[JsonSerializable(typeof(TouchpointChannelsSet))]
[JsonSerializable(typeof(TouchpointPlaced))]
[JsonSerializable(typeof(ExperienceSaved))]
[JsonSerializable(typeof(ExperiencesRevealed))]
[JsonSerializable(typeof(ExperiencesReopened))]
[JsonSerializable(typeof(ExperiencesImported))]
[JsonSerializable(typeof(CustomerWordsAdded))]
[JsonSerializable(typeof(Voted))]
[JsonSerializable(typeof(ImprovementSaved))]
[JsonSerializable(typeof(ImprovementDeleted))]
[JsonSerializable(typeof(PainPointParked))]
[JsonSerializable(typeof(PainPointResumed))]
[JsonSerializable(typeof(PublishingRequested))]
[JsonSerializable(typeof(PlanLinked))]
[JsonSerializable(typeof(TaskLinked))]
[JsonSerializable(typeof(PublishingFinished))]
[JsonSerializable(typeof(MemberErased))]
[JsonSerializable(typeof(ContributionErased))]
[JsonSerializable(typeof(JourneyKept))]
internal sealed partial class EventJsonContext : JsonSerializerContext;
