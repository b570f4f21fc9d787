using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>What buttons and forms about a pain send along.</summary>
internal static class PainFields
{
    /// <summary>The fields.</summary>
    public const string Pain = "pain", Reason = "reason";

    /// <summary>Which pain a click is about, as it says.</summary>
    public static TouchpointId ReadPain(this Click click) => new(click.Inputs.Text(Pain));

    /// <summary>The pain a click is about, through a merge as well; nothing when there is no such pain now.</summary>
    public static PainPoint? FindPain(this Click click, Journey journey) =>
        journey.TouchpointHolding(click.ReadPain())?.Id is { } holder ? PainRanking.Of(journey).FirstOrDefault(pain => pain.Touchpoint == holder) : null;
}
