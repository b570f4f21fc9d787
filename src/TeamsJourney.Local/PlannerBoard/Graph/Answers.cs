using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>The ways in which a request succeeds.</summary>
internal static class Answers
{
    public static GraphAnswer Found(GraphRequest request, JsonObject body) =>
        new GraphAnswer.Done(StatusCodes.Status200OK, Selection.Of(request, body));

    public static GraphAnswer Created(JsonObject body) => new GraphAnswer.Done(StatusCodes.Status201Created, body);

    /// <summary>204, or the changed thing when the client prefers it.</summary>
    public static GraphAnswer Changed(GraphRequest request, JsonObject body) => request.WantsRepresentation
        ? new GraphAnswer.Done(StatusCodes.Status200OK, body)
        : Removed;

    public static GraphAnswer Removed { get; } = new GraphAnswer.Done(StatusCodes.Status204NoContent, null);
}
