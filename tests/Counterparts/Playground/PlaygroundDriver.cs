using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Counterparts.Playground;

/// <summary>
/// People in Microsoft's Playground, by the calls that its own page makes. They are undocumented: a new version of the Playground may need
/// changes here, and only here.
/// </summary>
public sealed class PlaygroundDriver : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpClient _http;
    private readonly ClientWebSocket _stream = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Lock _gate = new();
    private readonly List<PlaygroundMessage> _messages = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;

    private PlaygroundDriver(Uri address) => _http = new HttpClient { BaseAddress = address };

    /// <summary>Everything that the bot posted and changed, the newest last.</summary>
    public IReadOnlyList<PlaygroundMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Opens the page's stream, so that nothing that the bot posts from now on is missed.</summary>
    /// <param name="address">Where the Playground's page is.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<PlaygroundDriver> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var driver = new PlaygroundDriver(address);
        var stream = new UriBuilder(new Uri(address, "_ws_conversation/v1/conversations/stream")) { Scheme = "ws" }.Uri;
        await driver._stream.ConnectAsync(stream, cancellationToken);
        driver._reading = driver.ReadAsync();
        return driver;
    }

    /// <summary>Installs the app in a conversation, as opening it in the page does.</summary>
    public async Task InstallAsync(string conversationId, CancellationToken cancellationToken) =>
        await PostAsync($"_debug/conversation/{Uri.EscapeDataString(conversationId)}/installation", [], cancellationToken);

    /// <summary>Begins a thread in a channel that mentions the bot. The Playground sends it as its current user, whoever is named.</summary>
    /// <param name="channelId">The channel.</param>
    /// <param name="text">What is said after the mention.</param>
    /// <param name="person">Whose page it is.</param>
    /// <param name="bot">The bot's id and name.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The thread's conversation id.</returns>
    public async Task<string> SayAsync(string channelId, string text, string person, (string Id, string Name) bot, CancellationToken cancellationToken)
    {
        var mention = $"<at>{bot.Name}</at>";
        var answer = await PostAsync($"_conversation/v1/conversations/{Uri.EscapeDataString(channelId)}/messages", new JsonObject
        {
            ["type"] = "text",
            ["text"] = $"{mention} {text}",
            ["textFormat"] = "plain",
            ["from"] = new JsonObject { ["id"] = person },
            ["mentions"] = new JsonArray(new JsonObject { ["mentioned"] = new JsonObject { ["id"] = bot.Id, ["name"] = bot.Name }, ["text"] = mention }),
        }, cancellationToken);
        return (string?)answer["postConversationId"] ?? channelId;
    }

    /// <summary>Presses an <c>Action.Execute</c> of a card.</summary>
    /// <param name="person">Who presses.</param>
    /// <param name="message">The message with the card.</param>
    /// <param name="verb">The action's verb.</param>
    /// <param name="data">The action's data with the inputs in it.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The bot's answer: its <c>type</c> and <c>value</c>.</returns>
    public Task<JsonObject> ExecuteAsync(string person, PlaygroundMessage message, string verb, JsonObject data, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return PostAsync("_conversation/v1/invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() } },
            ["from"] = new JsonObject { ["id"] = person },
            ["conversation"] = new JsonObject { ["id"] = message.ConversationId },
            ["replyToId"] = message.Id,
        }, cancellationToken);
    }

    /// <summary>Waits for a message; one that is already there counts.</summary>
    /// <param name="isIt">Whether it is the one; the newest that is, is given.</param>
    /// <param name="what">What is waited for, in case it never comes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="TimeoutException">It did not come within half a minute; the message holds what did.</exception>
    public async Task<PlaygroundMessage> WaitForAsync(Func<PlaygroundMessage, bool> isIt, string what, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            Task changed;
            lock (_gate)
            {
                if (_messages.LastOrDefault(isIt) is { } found)
                {
                    return found;
                }

                changed = _changed.Task;
            }

            try
            {
                await changed.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                var last = Messages.TakeLast(3).Select(message => $"{message.Id}: {message.Text}{message.Card?.ToJsonString()}");
                throw new TimeoutException($"There was no {what}. The last messages are\n{string.Join('\n', last)}");
            }
        }
    }

    /// <summary>Closes the stream.</summary>
    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _stream.Dispose();
        _http.Dispose();
        _end.Dispose();
    }

    private async Task<JsonObject> PostAsync(string path, JsonObject body, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsJsonAsync(path, body, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created
            ? text.Length > 0 && JsonNode.Parse(text) is JsonObject answer ? answer : []
            : throw new HttpRequestException($"The Playground answered {(int)response.StatusCode} to {path}: {text}");
    }

    private async Task ReadAsync()
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (!_end.IsCancellationRequested)
            {
                using var whole = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await _stream.ReceiveAsync(buffer.AsMemory(), _end.Token);
                    whole.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage);
                if (part.MessageType is WebSocketMessageType.Close)
                {
                    return;
                }

                Take(JsonNode.Parse(whole.ToArray()) as JsonObject);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            // The stream ends with the test, or with the Playground; whoever waits says what did not come.
        }
    }

    private void Take(JsonObject? streamed)
    {
        if (streamed is null || PlaygroundMessage.Read(streamed) is not { } message)
        {
            return;
        }

        lock (_gate)
        {
            _messages.Add(message);
            _changed.SetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
