using ActivityProtocol;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Telemetry;

namespace TeamsJourney.App.Hosting;

/// <summary><c>POST /api/messages</c>: where the Bot Connector brings activities.</summary>
internal static partial class MessagesEndpoint
{
    // Teams' own limit for a message is 100 KB; with a quoted message and envelope a real activity stays far below this.
    private const int LongestBody = 1024 * 1024;

    public static IEndpointConventionBuilder MapMessages(this IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/messages", TakeAsync);

    private static async Task<IResult> TakeAsync(
        HttpRequest request, ActivityGuard guard, TurnRouter router, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        if (await ReadBodyAsync(request, cancellationToken) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        // A browser asks before it sends JSON to another origin, and sends text without asking: no page may speak to a development machine.
        if (!request.HasJsonContentType())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        switch (ActivityReader.Read(body))
        {
            case ActivityReading.Invalid invalid:
                var logger = loggers.CreateLogger(typeof(MessagesEndpoint));
                Log.Unreadable(logger, invalid.Problem);
                return Results.BadRequest();
            case ActivityReading.Valid { Activity: var activity }:
                if (await guard.CheckAsync(request.Headers.Authorization, activity, cancellationToken) is { } refused)
                {
                    return Results.StatusCode(refused);
                }

                using (AppMeter.BeginTurn(KindOf(activity)))
                {
                    return Answer(await router.HandleAsync(activity, cancellationToken));
                }

            default:
                throw new InvalidOperationException("An activity is valid or not.");
        }
    }

    // Only names that we know: what else a sender writes there is theirs.
    private static string KindOf(Activity activity) => activity.Type switch
    {
        ActivityTypes.Message => "message",
        ActivityTypes.Invoke => activity.Name switch
        {
            InvokeNames.AdaptiveCardAction or InvokeNames.TaskFetch or InvokeNames.TaskSubmit
                or InvokeNames.ComposeExtensionFetchTask or InvokeNames.ComposeExtensionSubmitAction => activity.Name,
            _ => "invoke",
        },
        _ => "other",
    };

    private static IResult Answer(InvokeResponse response) => response.Body is { } answer
        ? Results.Text(answer.GetRawText(), "application/json", statusCode: response.Status)
        : Results.StatusCode(response.Status);

    private static async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > LongestBody)
        {
            return null;
        }

        // As much as comes, not as much as is promised: whoever promises has not said who they are.
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (body.Length + read > LongestBody)
            {
                return null;
            }

            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A request was no activity: {Problem}")]
        public static partial void Unreadable(ILogger logger, string problem);
    }
}
