using ActivityProtocol;
using Azure.Identity;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.Planner;

/// <summary>What a failed call means for publishing. Sources: learn.microsoft.com, "Planner resource overview" (errors) and "Planner limits".</summary>
internal abstract record PlannerFailure(string Code)
{
    // A code is shown to an administrator and stored with the journey.
    private const int LongestCode = 80;

    /// <summary>Later it may go well; whether it was done is not known.</summary>
    /// <param name="Code">Graph's code or the status.</param>
    /// <param name="RetryAfter">How long the service asks to wait.</param>
    public sealed record Transient(string Code, TimeSpan? RetryAfter = null) : PlannerFailure(Code);

    /// <summary>Someone else changed it first: 409 or 412. Read it again.</summary>
    public sealed record Moved(string Code) : PlannerFailure(Code);

    /// <summary>It is not there (any more).</summary>
    public sealed record Gone() : PlannerFailure("404");

    /// <summary>No retry helps.</summary>
    public sealed record Refused(PublishingProblemKind Kind, string Code) : PlannerFailure(Code);

    /// <summary>A fault of ours, or an answer that the SDK cannot read. Tried again as often as anything else: it may not be there the next time.</summary>
    public sealed record Fault() : PlannerFailure("Fault");

    /// <summary>What an exception means; nothing when it is not one of Planner's.</summary>
    public static PlannerFailure? Of(Exception failure) => failure switch
    {
        ApiException answer => Of(answer.ResponseStatusCode, answer),
        PlanTakenException => new Moved("PlanTaken"),
        NotThereYetException => new Transient("NotThereYet"),
        LeaseLostException => new Moved("LeaseLost"),
        GroupNotInGraphException => new Refused(PublishingProblemKind.GroupNotFound, "404"),
        NoCredentialException => new Refused(PublishingProblemKind.NotAllowed, "NoCredential"),
        AuthenticationFailedException none => EntraFailure.Of(none) switch
        {
            EntraFailure.AsksThePerson => new Refused(PublishingProblemKind.SignInNeeded, ""),
            EntraFailure.Unavailable unavailable => new Transient(unavailable.Code),
            var refusal => new Refused(PublishingProblemKind.NotAllowed, refusal.Code),
        },
        UnusableAnswerException unusable => new Transient(unusable.Code),
        HttpRequestException or IOException => new Transient("NoAnswer"),
        System.Text.Json.JsonException => new Transient("Unreadable"),
        ConnectorException { IsTransient: true } connector => new Transient(connector.ErrorCode, connector.RetryAfter),
        ConnectorException connector => new Refused(PublishingProblemKind.GroupNotFound, connector.ErrorCode),
        _ => null,
    };

    private static PlannerFailure Of(int status, ApiException answer)
    {
        var error = (answer as ODataError)?.Error;
        var code = error?.Code is { } said && IsCode(said) ? said : $"{status}";
        return status switch
        {
            404 => new Gone(),
            409 or 412 => new Moved($"{status}"),
            408 or 429 or 500 or 502 or 503 or 504 => new Transient(code, AskedToWait(answer)),
            // The same status for a limit as for a lack of permission: only the code tells.
            403 when LimitIn(error) is { } limit => new Refused(PublishingProblemKind.LimitReached, limit),
            401 or 403 => new Refused(PublishingProblemKind.NotAllowed, code),
            _ => new Refused(PublishingProblemKind.Unavailable, code),
        };
    }

    private static string? LimitIn(MainError? error) => error switch
    {
        { Code: { } code } when code.StartsWith("Maximum", StringComparison.Ordinal) && IsCode(code) => code,
        { Message: { } message } => PlannerLimitCodes.All.FirstOrDefault(known => message.Contains(known, StringComparison.Ordinal)),
        _ => null,
    };

    // It is logged too, so it must be a code, and not a text that quotes what was sent.
    private static bool IsCode(string code) => code is { Length: > 0 and <= LongestCode } && code.All(character => char.IsAsciiLetterOrDigit(character) || character is '_' or '-' or '.');

    private static TimeSpan? AskedToWait(ApiException answer) =>
        answer.ResponseHeaders?.FirstOrDefault(header => header.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is { } value
        && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : null;
}

/// <summary>The codes with which Planner says that something is full.</summary>
internal static class PlannerLimitCodes
{
    public const string ChecklistItems = "MaximumChecklistItemsOnTask";

    public static IReadOnlyList<string> All { get; } =
    [
        ChecklistItems, "MaximumProjectsOwnedByUser", "MaximumTasksInProject", "MaximumActiveTasksInProject", "MaximumBucketsInProject",
        "MaximumTasksCreatedByUser", "MaximumTasksAssignedToUser", "MaximumReferencesOnTask", "MaximumAssigneesInTasks",
        "MaximumProjectsSharedWithUser", "MaximumUsersSharedWithProject", "MaximumPlannerPlans",
    ];
}
