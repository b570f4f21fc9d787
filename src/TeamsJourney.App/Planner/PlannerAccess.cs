using Microsoft.Graph;
using TeamsJourney.App.Hosting;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>As whom a journey is published, by the setting.</summary>
internal sealed class PlannerAccess(AppSettings settings, GraphAccess graph, LentRights rights)
{
    /// <summary>For a run that asks nothing, and only says that it cannot.</summary>
    public GraphServiceClient Nobody => graph.Application;

    /// <summary>Microsoft Graph as whoever publishes this journey; nothing when the facilitator's rights are not here.</summary>
    public GraphServiceClient? For(Journey journey) => settings.Planner.PublishAs switch
    {
        PublishAs.Facilitator when !graph.IsStandInWithoutTokens => rights.Find(journey) is { } person ? graph.As(person) : null,
        _ => graph.Application,
    };

    /// <summary>The journey is published: the rights go back.</summary>
    public void GiveBack(Journey journey) => rights.GiveBack(journey.Id, journey.Facilitator);
}
