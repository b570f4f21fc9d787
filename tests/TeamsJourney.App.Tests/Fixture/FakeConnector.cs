using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>
/// A Bot Connector over real HTTP with the routes of Teams: keeps messages and rosters, remembers every call with its moment,
/// and fails when told. What it remembers can be awaited.
/// </summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<ConnectorCall> _calls = [];
    private readonly Dictionary<string, JsonObject> _messages = [];
    private readonly WebApplication _app;
    private TaskCompletionSource _next = New();
    private int _made;

    private FakeConnector(WebApplication app, TimeProvider time) => (_app, Time, Limits) = (app, time, new ThreadLimits(time));

    /// <summary>How long something that is expected may take before the test gives up.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromSeconds(40);

    /// <summary>The time by which it counts.</summary>
    public TimeProvider Time { get; }

    public Uri ServiceUrl { get; private set; } = null!;

    /// <summary>The members of every team and channel.</summary>
    public IReadOnlyList<Person> Members { get; set; } = Person.Team;

    /// <summary>What the ids of messages begin with; another one where a store outlives the connector.</summary>
    public string MessagePrefix { get; set; } = "m";

    /// <summary>The members of conversations that have others than the team.</summary>
    public Dictionary<string, IReadOnlyList<Person>> MembersOf { get; } = [];

    /// <summary>How often a roster was asked for.</summary>
    public int RosterReads { get; private set; }

    /// <summary>Says how a call fails: method and path; nothing lets it succeed.</summary>
    public Func<string, string, ConnectorFault?> Fault { get; set; } = (_, _) => null;

    /// <summary>Says how a call is answered instead of as Teams would; nothing for as Teams would.</summary>
    public Func<HttpRequest, OddAnswer?> Odd { get; set; } = _ => null;

    /// <summary>Told of every send, with its thread and moment, also of those that fail.</summary>
    public ThreadLimits Limits { get; }

    public IReadOnlyList<ConnectorCall> Calls
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    /// <summary>Starts one.</summary>
    /// <param name="time">The time by which it counts, and by which the apps should live that call it; one on which nobody waits when absent.</param>
    public static async Task<FakeConnector> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var connector = new FakeConnector(app, time ?? new ImpatientClock());
        app.Use((context, next) => connector.Odd(context.Request) is { } odd ? odd.AnswerAsync(context, () => next(context)) : next(context));
        app.MapPost("/v3/conversations/{conversation}/activities", (string conversation, HttpRequest request) => connector.TakeAsync(request, conversation, null));
        app.MapPost("/v3/conversations/{conversation}/activities/{id}", (string conversation, string id, HttpRequest request) => connector.TakeAsync(request, conversation, null));
        app.MapPut("/v3/conversations/{conversation}/activities/{id}", (string conversation, string id, HttpRequest request) => connector.TakeAsync(request, conversation, id));
        app.MapDelete("/v3/conversations/{conversation}/activities/{id}", (string conversation, string id, HttpRequest request) => connector.Delete(request, conversation, id));
        app.MapPost("/v3/conversations", (HttpRequest request) => connector.CreateAsync(request));
        app.MapGet("/v3/conversations/{conversation}/pagedmembers", (string conversation, HttpRequest request) => connector.ReadMembers(conversation, request));
        app.MapGet("/v3/conversations/{conversation}/members/{id}", (string id, HttpRequest request) =>
            connector.Failing(request) ?? (connector.Members.FirstOrDefault(person => person.Id == id || person.ObjectId == id) is { } found ? Results.Json(found.ToMember()) : Results.NotFound()));
        app.MapGet("/v3/teams/{id}", (string id, HttpRequest request) =>
            connector.Failing(request) ?? Results.Json(new JsonObject { ["id"] = id, ["name"] = "Team", ["aadGroupId"] = "33333333-3333-3333-3333-333333333333" }));
        await app.StartAsync();
        connector.ServiceUrl = new Uri(app.Urls.First() + "/");
        return connector;
    }

    /// <summary>The message as it is shown now.</summary>
    public JsonObject? Card(string messageId)
    {
        lock (_gate)
        {
            return _messages.GetValueOrDefault(messageId)?["attachments"]?[0]?["content"]?.AsObject();
        }
    }

    /// <summary>Everything that stands in channels and chats now, in the order in which it came.</summary>
    public IReadOnlyList<(string Id, JsonObject Activity)> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages.Select(message => (message.Key, message.Value)).OrderBy(message => message.Key.Length).ThenBy(message => message.Key, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>Posts a message, as another instance of the app does; gives its id.</summary>
    public string Post()
    {
        lock (_gate)
        {
            var id = NewId();
            _messages[id] = new JsonObject { ["type"] = "message" };
            return id;
        }
    }

    /// <summary>Takes a message away, as a person can.</summary>
    public void Lose(string messageId)
    {
        lock (_gate)
        {
            _messages.Remove(messageId);
        }
    }

    /// <summary>Waits until the calls so far show what is expected.</summary>
    public async Task<T> WaitForAsync<T>(Func<IReadOnlyList<ConnectorCall>, T?> find, string what)
        where T : class
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            Task next;
            lock (_gate)
            {
                if (find(_calls) is { } found)
                {
                    return found;
                }

                next = _next.Task;
            }

            try
            {
                await next.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Expected {what}; {Calls.Count} calls came, the last: {(Calls is [.., var last] ? last.Activity.ToJsonString() : "none")}");
            }
        }
    }

    /// <summary>Waits until a condition holds.</summary>
    public Task WaitUntilAsync(Func<IReadOnlyList<ConnectorCall>, bool> holds, string what) => WaitForAsync(calls => holds(calls) ? calls : null, what);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> TakeAsync(HttpRequest request, string conversation, string? updated)
    {
        Limits.Count(conversation);
        var activity = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        var fault = Fault(request.Method, request.Path);
        if (fault is { IsDone: false })
        {
            return Fail(fault, request);
        }

        lock (_gate)
        {
            if (updated is not null && !_messages.ContainsKey(updated))
            {
                return Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = "ActivityNotFoundInConversation" } }, statusCode: 404);
            }

            var id = updated ?? NewId();
            _messages[id] = activity;
            _calls.Add(new ConnectorCall(request.Method, conversation, id, activity));
            var waited = _next;
            _next = New();
            waited.SetResult();
            return fault is not null ? Fail(fault, request) : Results.Json(new JsonObject { ["id"] = id }, statusCode: updated is null ? 201 : 200);
        }
    }

    private IResult Delete(HttpRequest request, string conversation, string id)
    {
        Limits.Count(conversation);
        var fault = Fault(request.Method, request.Path);
        if (fault is { IsDone: false })
        {
            return Fail(fault, request);
        }

        lock (_gate)
        {
            var isThere = _messages.Remove(id);
            var waited = _next;
            _next = New();
            waited.SetResult();
            return fault is not null ? Fail(fault, request) : isThere ? Results.Ok() : Results.NotFound();
        }
    }

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        var body = (await JsonNode.ParseAsync(request.Body))!.AsObject();
        return Failing(request) ?? Results.Json(new JsonObject { ["id"] = $"a:{(string?)body["members"]?[0]?["id"]}" }, statusCode: 201);
    }

    private IResult ReadMembers(string conversation, HttpRequest request)
    {
        var members = MembersOf.GetValueOrDefault(conversation, Members);
        lock (_gate)
        {
            RosterReads++;
        }

        const int Page = 200;
        var from = int.TryParse(request.Query["continuationToken"], CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        var answer = new JsonObject { ["members"] = new JsonArray([.. members.Skip(from).Take(Page).Select(person => (JsonNode)person.ToMember())]) };
        if (from + Page < members.Count)
        {
            answer["continuationToken"] = (from + Page).ToString(CultureInfo.InvariantCulture);
        }

        return Failing(request) ?? Results.Json(answer);
    }

    private string NewId() => string.Create(CultureInfo.InvariantCulture, $"{MessagePrefix}{++_made}");

    private IResult? Failing(HttpRequest request) => Fault(request.Method, request.Path) is { } fault ? Fail(fault, request) : null;

    private static IResult Fail(ConnectorFault fault, HttpRequest request)
    {
        if (fault.Status == 0)
        {
            request.HttpContext.Abort();
            return Results.Empty;
        }

        if (fault.RetryAfter is { } seconds)
        {
            request.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        return Results.Json(new JsonObject { ["error"] = new JsonObject { ["code"] = fault.Code } }, statusCode: fault.Status);
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
