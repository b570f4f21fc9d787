using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace TeamsJourney.App.Privacy.OwnData;

/// <summary>Everything that one person contributed, as a file for that person: docs/privacy.md describes it.</summary>
/// <param name="Format">What this file is.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="Journeys">The journeys in which there is something of this person, the newest first.</param>
internal sealed record OwnDataDocument(string Format, int Version, DateTimeOffset MadeAt, IReadOnlyList<OwnJourney> Journeys)
{
    /// <summary>What such a file calls itself.</summary>
    public const string Kind = "teamsjourney-own-data";

    /// <summary>The newest version.</summary>
    public const int Newest = 1;
}

/// <summary>One journey in it.</summary>
/// <param name="Id">The journey's id.</param>
/// <param name="Offering">What it is about.</param>
/// <param name="TargetGroup">For whom.</param>
/// <param name="IsAnonymous">Whether it shows no names.</param>
/// <param name="IsFacilitator">Whether the person leads it.</param>
/// <param name="KnownAs">The name that the journey has for the person.</param>
/// <param name="Name">The name that it shows; empty for none.</param>
/// <param name="Contributions">What the person did, in order.</param>
/// <param name="Owns">The improvements that the person owns.</param>
/// <param name="NudgedAt">When the person was reminded.</param>
internal sealed record OwnJourney(
    string Id,
    string Offering,
    string TargetGroup,
    bool IsAnonymous,
    bool IsFacilitator,
    string KnownAs,
    string Name,
    IReadOnlyList<OwnContribution> Contributions,
    IReadOnlyList<OwnImprovement> Owns,
    IReadOnlyList<DateTimeOffset> NudgedAt);

/// <summary>Something that the person did.</summary>
/// <param name="At">When.</param>
/// <param name="What">Which kind of event it is stored as.</param>
/// <param name="Details">What was stored with it.</param>
internal sealed record OwnContribution(DateTimeOffset At, string What, JsonObject Details);

/// <summary>An improvement that the person owns.</summary>
internal sealed record OwnImprovement(string Id, string Title, DateOnly? Due);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(OwnDataDocument))]
internal sealed partial class OwnDataJson : JsonSerializerContext;
