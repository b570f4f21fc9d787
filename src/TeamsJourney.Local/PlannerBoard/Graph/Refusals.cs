namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>
/// Planner's refusals. Most have an empty code (microsoftgraph/microsoft-graph-docs#5928, #8147, #12264); the wording
/// is the real one where an issue quotes it, since people search for it.
/// </summary>
internal static class Refusals
{
    public static GraphAnswer.Refused NotFound { get; } = new(StatusCodes.Status404NotFound, "", "The requested item is not found.");

    public static GraphAnswer.Refused OpenType { get; } = Invalid("An open type property has an invalid type.");

    /// <summary>412, not 400 or 428: the answer that pnp/pnpjs#1033 quotes.</summary>
    public static GraphAnswer.Refused NoIfMatch { get; } =
        new(StatusCodes.Status412PreconditionFailed, "", "The If-Match header must be specified for this kind of request.");

    /// <summary>microsoftgraph/microsoft-graph-docs#4617. That <c>*</c> is one of them is reported in pnp/cli-microsoft365#2877.</summary>
    public static GraphAnswer.Refused MalformedIfMatch { get; } = Invalid("The If-Match header contains an invalid value.");

    /// <summary>
    /// The real service accepts an old etag when the changes do not touch each other; this one never does, so that a
    /// client proves that it reads again and merges.
    /// </summary>
    public static GraphAnswer.Refused StaleIfMatch { get; } =
        new(StatusCodes.Status412PreconditionFailed, "", "The item has changed since the version in the If-Match header.");

    public static GraphAnswer.Refused Unauthenticated { get; } =
        new(StatusCodes.Status401Unauthorized, "InvalidAuthenticationToken", "Access token is empty.");

    public static GraphAnswer.Refused NoBody { get; } =
        new(StatusCodes.Status400BadRequest, "BadRequest", "Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.");

    public static GraphAnswer.Refused Invalid(string message) => new(StatusCodes.Status400BadRequest, "", message);

    public static GraphAnswer.Refused BadRequest(string message) => new(StatusCodes.Status400BadRequest, "BadRequest", message);

    public static GraphAnswer.Refused Field(string field, string entity, string reason) =>
        Invalid($"Schema validation has failed. Validation for field '{field}', on entity '{entity}' has failed: {reason}");

    /// <summary>A limit of the plan, the group or a person: 403 with its own code, which no retry helps.</summary>
    public static GraphAnswer.Refused Limit(string code) =>
        new(StatusCodes.Status403Forbidden, code, $"The request would exceed a limit of Planner: {code}.");

    /// <summary>Checks <c>If-Match</c> against the etag of what is to be changed.</summary>
    /// <returns>The refusal; null when it fits.</returns>
    public static GraphAnswer.Refused? Precondition(GraphRequest request, string etag) => request.IfMatch switch
    {
        null or "" => NoIfMatch,
        var value when !Plans.ETag.IsWellFormed(value) => MalformedIfMatch,
        var value when value != etag => StaleIfMatch,
        _ => null,
    };
}
