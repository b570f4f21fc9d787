using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using TeamsJourney.App.JourneyTab.Commands;
using TeamsJourney.App.JourneyTab.Views;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>How the tab's API writes and reads: names and constants in camel case, without what has no value.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters =
    [
        typeof(CamelCase<JourneyKind>), typeof(CamelCase<Language>), typeof(CamelCase<PhaseSetKind>), typeof(CamelCase<PaceKind>), typeof(CamelCase<Naming>),
        typeof(CamelCase<Step>), typeof(CamelCase<CommunicationChannel>), typeof(CamelCase<Direction>), typeof(CamelCase<Valence>), typeof(CamelCase<Emotion>),
        typeof(CamelCase<Verdict>), typeof(CamelCase<Evidence>), typeof(CamelCase<CauseClass>), typeof(CamelCase<Size>), typeof(CamelCase<PublishingProblemKind>), typeof(CamelCase<TakeOverGround>),
    ])]
[JsonSerializable(typeof(JourneyView))]
[JsonSerializable(typeof(ChannelView))]
[JsonSerializable(typeof(BegunView))]
[JsonSerializable(typeof(PeopleView))]
[JsonSerializable(typeof(TabBeginning))]
[JsonSerializable(typeof(TabCommand))]
[JsonSerializable(typeof(TabSettings))]
internal sealed partial class TabJson : JsonSerializerContext
{
    /// <summary>
    /// How answers are written: letters as they are, because an escape is six of them. Nothing of an answer is ever put into HTML, and a
    /// browser that is sent to it shows it as text that may do nothing (<see cref="JourneysEndpoints"/>).
    /// </summary>
    public static TabJson Wire => field ??= new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

/// <summary>Constants as the API writes them; a number is none.</summary>
internal sealed class CamelCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
