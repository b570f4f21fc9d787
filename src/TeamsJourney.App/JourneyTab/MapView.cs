using System.Text.Json.Serialization;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.JourneyTab;

/// <summary>
/// The answer of <c>GET /api/journeys/{id}</c>: the map of a journey as data, the same for every viewer. It holds nobody's id or name, and
/// nothing that was not revealed. Constants are in camel case (<c>faceToFace</c>); fields without a value are absent.
/// </summary>
internal sealed record MapView
{
    /// <summary>The journey's id.</summary>
    public required string Id { get; init; }

    /// <summary>The product or service.</summary>
    public required string Offering { get; init; }

    /// <summary>What it is; may be empty.</summary>
    public required string Description { get; init; }

    /// <summary>For whom.</summary>
    public required string TargetGroup { get; init; }

    /// <summary>The kind of journey.</summary>
    public required JourneyKind Kind { get; init; }

    /// <summary>The journey's own language.</summary>
    public required Language Language { get; init; }

    /// <summary>Whether answers of step 3 have been revealed; without it no touchpoint has a mood.</summary>
    public required bool HasMoods { get; init; }

    /// <summary>How many answers were revealed, one per person and touchpoint.</summary>
    public required int Answers { get; init; }

    /// <summary>The share of answers from one's own shoes, 0 to 1; absent without answers.</summary>
    public required double? ShareOfAssumption { get; init; }

    /// <summary>The phases in their order.</summary>
    public required IReadOnlyList<PhaseView> Phases { get; init; }

    /// <summary>The touchpoints that hurt, the worst first.</summary>
    public required IReadOnlyList<PainView> Pains { get; init; }

    /// <summary>The map, with names in the language that is spoken now.</summary>
    public static MapView Of(string id, JourneyMap map) => new()
    {
        Id = id,
        Offering = map.SetUp.Offering,
        Description = map.SetUp.Description,
        TargetGroup = map.SetUp.TargetGroup,
        Kind = map.SetUp.Kind,
        Language = map.SetUp.Language,
        HasMoods = map.HasMoods,
        Answers = map.Answers,
        ShareOfAssumption = map.ShareOfAssumption,
        Phases = [.. map.Phases.Select(phase => new PhaseView(phase.Phase.Id.Value, MethodWords.Name(phase.Phase), [.. phase.Steps.Select(JourneyStepView.Of)]))],
        Pains = [.. map.PainPoints.Select(pain => new PainView(pain.Touchpoint.Value, pain.Rank, Math.Round(pain.Score, 3), pain.Votes, pain.ParkedBecause))],
    };
}

/// <summary>A phase.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name, in the language that was asked for.</param>
/// <param name="Steps">The steps in the journey within it; empty when it has no touchpoint.</param>
internal sealed record PhaseView(string Id, string Name, IReadOnlyList<JourneyStepView> Steps);

/// <summary>A step in the journey.</summary>
/// <param name="Name">The group's name, or the words of a touchpoint that stands alone.</param>
/// <param name="IsGroup">Whether it is a group.</param>
/// <param name="IsContinued">Whether the group began in an earlier phase.</param>
/// <param name="Touchpoints">Its touchpoints in this phase, in the one order.</param>
internal sealed record JourneyStepView(string Name, bool IsGroup, bool IsContinued, IReadOnlyList<TouchpointView> Touchpoints)
{
    public static JourneyStepView Of(JourneyStepOnMap step) =>
        new(step.Name, step.Id is not null, step.IsContinued, [.. step.Touchpoints.Select(TouchpointView.Of)]);
}

/// <summary>A touchpoint.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its place in the journey, from 1.</param>
/// <param name="Text">The customer's words.</param>
/// <param name="Channels">The communication channels it goes through.</param>
/// <param name="Mood">What people said; absent before the first reveal.</param>
/// <param name="PainRank">How bad a pain, from 1 for the worst; absent when it is none.</param>
/// <param name="Improvements">What the team will do about it.</param>
internal sealed record TouchpointView(
    string Id, int Number, string Text, IReadOnlyList<ChannelUse> Channels, MoodView? Mood, int? PainRank, IReadOnlyList<ImprovementView> Improvements)
{
    public static TouchpointView Of(TouchpointOnMap touchpoint) => new(
        touchpoint.Id.Value,
        touchpoint.Number,
        touchpoint.Text,
        touchpoint.Channels,
        touchpoint.Mood is { } mood ? MoodView.Of(mood) : null,
        touchpoint.PainRank,
        [.. touchpoint.Improvements.Select(ImprovementView.Of)]);
}

/// <summary>What people said about a touchpoint, without who said it.</summary>
/// <param name="Answers">How many people answered.</param>
/// <param name="Middle">The point on the curve, -2 to 2.</param>
/// <param name="Points">Every feeling, -2 to 2, ascending.</param>
/// <param name="Positive">People with a positive feeling.</param>
/// <param name="Negative">People with a negative feeling.</param>
/// <param name="Mixed">People with both.</param>
/// <param name="Wows">How many said WOW.</param>
/// <param name="Aus">How many said AU.</param>
/// <param name="WithEvidence">How many did not answer from their own shoes.</param>
/// <param name="IsDivided">Whether feelings go in opposite directions.</param>
/// <param name="IsMomentOfTruth">Whether half of the people marked it with WOW or AU.</param>
/// <param name="Thoughts">What the customer thinks, as the team worded it.</param>
/// <param name="CustomerWords">Customers' own words.</param>
internal sealed record MoodView(
    int Answers,
    double Middle,
    IReadOnlyList<double> Points,
    int Positive,
    int Negative,
    int Mixed,
    int Wows,
    int Aus,
    int WithEvidence,
    bool IsDivided,
    bool IsMomentOfTruth,
    IReadOnlyList<string> Thoughts,
    IReadOnlyList<string> CustomerWords)
{
    public static MoodView Of(TouchpointMood mood) => new(
        mood.Answers, Math.Round(mood.Middle, 3), mood.Points, mood.Positive, mood.Negative, mood.Mixed, mood.Wows, mood.Aus, mood.WithEvidence, mood.IsDivided,
        mood.IsMomentOfTruth, mood.Thoughts, mood.CustomerWords);
}

/// <summary>A touchpoint that hurts.</summary>
/// <param name="Touchpoint">The touchpoint's id.</param>
/// <param name="Rank">Its rank, from 1.</param>
/// <param name="Score">What the rank follows from, 0 to 5.</param>
/// <param name="Votes">How many dots it got.</param>
/// <param name="ParkedBecause">Why it is parked; absent when it is not.</param>
internal sealed record PainView(string Touchpoint, int Rank, double Score, int Votes, string? ParkedBecause);

/// <summary>What the team will do about a pain; who does it is not said.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What the team will do.</param>
/// <param name="Whys">Why the customer feels this, each asking on after the one before.</param>
/// <param name="Cause">The class of the cause.</param>
/// <param name="Actions">The actions, in order.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Effect">What it brings the customer.</param>
/// <param name="Due">When it should be done; absent without a date.</param>
/// <param name="Kpi">How the team will notice; may be empty.</param>
internal sealed record ImprovementView(
    string Id, string Title, IReadOnlyList<string> Whys, CauseClass Cause, IReadOnlyList<string> Actions, Size Cost, Size Effect, DateOnly? Due, string Kpi)
{
    public static ImprovementView Of(Improvement improvement) => new(
        improvement.Id.Value, improvement.Title, improvement.Whys, improvement.Cause, improvement.Actions, improvement.Cost, improvement.Effect, improvement.Due, improvement.Kpi);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(CamelCase<JourneyKind>), typeof(CamelCase<Language>), typeof(CamelCase<CommunicationChannel>), typeof(CamelCase<Direction>), typeof(CamelCase<CauseClass>),
        typeof(CamelCase<Size>),
    ])]
[JsonSerializable(typeof(MapView))]
internal sealed partial class MapViewJson : JsonSerializerContext;

/// <summary>Constants as the API writes them.</summary>
internal sealed class CamelCase<TEnum>() : JsonStringEnumConverter<TEnum>(System.Text.Json.JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
