using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsJourney.Local.Connector;

namespace TeamsJourney.Local.Delivery;

/// <summary>Posts activities to the bot and waits as long as Teams waits.</summary>
internal sealed partial class BotEndpoint(
    HttpClient http, LocalTeamsOptions options, Faults faults, TimeProvider clock, ILogger<BotEndpoint> logger)
{
    public async Task<BotAnswer> SendAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var answer = await SendOnceAsync(activity, cancellationToken);
        if (faults.TakeRedelivery())
        {
            await SendOnceAsync(activity, cancellationToken);
        }

        return answer;
    }

    private async Task<BotAnswer> SendOnceAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.AnswerTimeLimit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        try
        {
            using var response = await http.PostAsync(options.Messages, content, either.Token);
            if (!response.IsSuccessStatusCode)
            {
                Log.Refused(logger, Wire.Text(activity, "type"), Wire.Text(activity, "name"), (int)response.StatusCode);
                return new BotAnswer.Refused((int)response.StatusCode);
            }

            var body = await response.Content.ReadAsStringAsync(either.Token);
            return Read(body) is { } json ? new BotAnswer.Accepted(json) : new BotAnswer.Refused((int)response.StatusCode);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            Log.Late(logger, Wire.Text(activity, "type"), Wire.Text(activity, "name"), options.AnswerTimeLimit);
            return new BotAnswer.Late();
        }
        catch (HttpRequestException problem)
        {
            Log.Unreachable(logger, options.Messages, problem.HttpRequestError);
            return new BotAnswer.Unreachable();
        }
    }

    private static JsonObject? Read(string body)
    {
        if (string.IsNullOrWhiteSpace(body))
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) switch
            {
                JsonObject json => json,
                null => [],
                _ => null,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The bot refused {Type} {Name} with status {Status}.")]
        public static partial void Refused(ILogger logger, string type, string name, int status);

        [LoggerMessage(LogLevel.Warning, "The bot did not answer {Type} {Name} within {Limit}.")]
        public static partial void Late(ILogger logger, string type, string name, TimeSpan limit);

        [LoggerMessage(LogLevel.Warning, "No bot at {Address}: {Reason}.")]
        public static partial void Unreachable(ILogger logger, Uri address, HttpRequestError reason);
    }
}
