using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.JourneyTab.Api;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Tests.Faults;
using TeamsJourney.App.Tests.Storage.Embedded;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Tests.Clock;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>
/// The real app on Kestrel with a store of its own and a fake connector. Only the wire to Teams is false: activities go in as Teams sends
/// them, and what the team sees is read from the connector.
/// </summary>
internal sealed class AppFixture : IAsyncDisposable
{
    /// <summary>The key that apps on one store share.</summary>
    public const string PrivacyKey = "dGhlIGtleSBvZiB0aGVzZSB0ZXN0cywgdGhpcnR5LXR3bw==";

    private readonly TemporaryFolder _folder = new();
    private readonly ErrorLog _log = new();
    private readonly Dictionary<string, string?> _settings;
    private readonly bool _ownsConnector;
    private readonly bool _isProcess;
    private readonly IReadOnlyList<string>? _under;
    private readonly Action<AppProcess>? _started;
    private WebApplication? _app;
    private AppProcess? _process;
    private HttpClient? _http;
    private readonly string _idPrefix;
    private readonly Action<IServiceCollection>? _replace;
    private bool _isStarted;
    private int _ids;

    private AppFixture(
        FakeConnector connector, bool ownsConnector, bool isProcess, IReadOnlyList<string>? under, Action<AppProcess>? started, string idPrefix,
        Action<IServiceCollection>? replace, Dictionary<string, string?> settings) =>
        (Connector, _ownsConnector, _isProcess, _under, _started, _idPrefix, _replace, _settings) =
        (connector, ownsConnector, isProcess, under, started, idPrefix, replace, settings);

    public FakeConnector Connector { get; }

    public IServiceProvider Services => _app!.Services;

    /// <summary>The file of the embedded store.</summary>
    public string StoragePath => _settings["Storage:Path"]!;

    public HttpClient Http => _http!;

    /// <summary>Everything that the app logged.</summary>
    public IReadOnlyCollection<string> LogLines => _log.Lines;

    /// <summary>Starts an app.</summary>
    /// <param name="style">Where forms open.</param>
    /// <param name="settings">Other settings, over those of a development machine.</param>
    /// <param name="connector">A connector to share with another app; a new one when absent.</param>
    /// <param name="time">The clock; the connector's when absent, on which nobody waits. A process of its own has the system's, or another jumping one.</param>
    /// <param name="replace">Puts something else in the place of what reaches outside, at each start.</param>
    /// <param name="isProcess">Whether it is a process of its own, which can be killed; its services are out of reach then.</param>
    /// <param name="under">A command that runs the process; it is run itself when absent.</param>
    /// <param name="started">Told of the process before it can do anything.</param>
    /// <param name="idPrefix">How the ids of its activities begin: of its own, where a store is shared.</param>
    public static async Task<AppFixture> StartAsync(
        FormStyle style = FormStyle.Dialog, Dictionary<string, string?>? settings = null, FakeConnector? connector = null, TimeProvider? time = null, bool isProcess = false,
        IReadOnlyList<string>? under = null, Action<AppProcess>? started = null, string idPrefix = "f", Action<IServiceCollection>? replace = null)
    {
        var all = new Dictionary<string, string?> { ["Teams:Forms"] = style.ToString(), ["urls"] = "http://127.0.0.1:0", ["Privacy:Key"] = PrivacyKey };
        foreach (var (name, value) in settings ?? [])
        {
            all[name] = value;
        }

        var fixture = new AppFixture(
            connector ?? await FakeConnector.StartAsync(isProcess ? TimeProvider.System : time), connector is null, isProcess, under, started, idPrefix, replace, all);
        // The meter tags its counts with the file's name, and tests run side by side: each app has a name of its own.
        all.TryAdd("Storage:Path", fixture._folder.File($"journeys-{Guid.NewGuid():N}.db"));
        try
        {
            await fixture.StartAppAsync(time ?? fixture.Connector.Time);
            return fixture;
        }
        catch
        {
            await fixture.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops the app and starts it again on the same store.</summary>
    public async Task RestartAsync(TimeProvider? time = null)
    {
        await StopAppAsync();
        await StartAppAsync(time ?? Connector.Time);
    }

    /// <summary>Kills the app in the middle of what it does.</summary>
    public Task KillAsync() => _process!.KillAsync();

    /// <summary>Asks the process to end, as a host does; gives its exit code.</summary>
    public Task<int> AskToEndAsync() => _process!.AskToEndAsync();

    /// <inheritdoc cref="AppProcess.LetWriteAsync"/>
    public Task LetWriteAsync(bool mayWrite) => _process!.LetWriteAsync(mayWrite);

    /// <summary>Who a person is to a journey.</summary>
    public MemberId KnownAs(Person person, Journey journey) =>
        (_isProcess ? new Pseudonyms(new App.Privacy.Keys.PrivacyKey(Convert.FromBase64String(PrivacyKey))) : Services.GetRequiredService<Pseudonyms>()).In(journey, new MemberId(person.ObjectId));

    /// <summary>Types something after a mention; the answer comes through the connector.</summary>
    public async Task<ConnectorCall> SayAsync(Person person, string text, TeamsChannel? place = null)
    {
        var before = Connector.Calls.Count;
        var answer = await PostAsync((place ?? TeamsChannel.Journeys).Message(person, text, Connector.ServiceUrl, NewId()));
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
        return await Connector.WaitForAsync(
            calls => calls.Skip(before).FirstOrDefault(call => call.IsPost && call.Activity["summary"] is null), $"an answer to '{text}'");
    }

    /// <summary>Presses a button of a card or of a form, with what was filled in, as the client of Teams sends it.</summary>
    /// <param name="person">Who.</param>
    /// <param name="button">The action, from the card.</param>
    /// <param name="inputs">What was filled in.</param>
    /// <param name="message">The message that the card is in, or the form was opened from.</param>
    /// <param name="place">Where.</param>
    /// <param name="id">The activity's id; the same again for one that is delivered again.</param>
    public Task<Answer> PressAsync(Person person, JsonObject button, JsonObject? inputs = null, string message = "m1", TeamsChannel? place = null, string? id = null) =>
        PostAsync(Activity(person, button, inputs, message, place, id ?? NewId()));

    /// <summary>What pressing a button sends.</summary>
    public JsonObject Activity(Person person, JsonObject button, JsonObject? inputs, string message, TeamsChannel? place, string id)
    {
        var data = button["data"]?.DeepClone().AsObject() ?? [];
        var isFetch = (string?)data["msteams"]?["type"] == "task/fetch";
        if (!isFetch && (string?)button["associatedInputs"] != "none")
        {
            foreach (var (name, value) in inputs ?? [])
            {
                data[name] = value?.DeepClone();
            }
        }

        var (name2, sent) = (string?)button["type"] == "Action.Execute"
            ? ("adaptiveCard/action", new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = (string?)button["verb"], ["data"] = data }, ["trigger"] = "manual" })
            : (isFetch ? "task/fetch" : "task/submit", new JsonObject { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } });
        return (place ?? TeamsChannel.Journeys).Invoke(name2, person, sent, message, Connector.ServiceUrl, id);
    }

    /// <summary>Posts an activity to the app.</summary>
    public Task<Answer> PostAsync(JsonObject activity, string? token = null) => PostAsync(Encoding.UTF8.GetBytes(activity.ToJsonString()), token);

    /// <summary>Posts any bytes to the app.</summary>
    public async Task<Answer> PostAsync(byte[] body, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await Http.SendAsync(request);
        return new Answer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public string NewId() => string.Create(CultureInfo.InvariantCulture, $"{_idPrefix}:{Interlocked.Increment(ref _ids)}");

    /// <summary>Waits until the app logged something with these words.</summary>
    public Task LoggedAsync(string words) => _log.WaitForAsync(words);

    /// <summary>Fails when the app logged an error.</summary>
    public void AssertNoFaults() => Assert.True(_log.Errors.IsEmpty, string.Join('\n', _log.Errors));

    public async ValueTask DisposeAsync()
    {
        await StopAppAsync();
        if (_ownsConnector)
        {
            await Connector.DisposeAsync();
        }

        _folder.Dispose();
    }

    private async Task StartAppAsync(TimeProvider time)
    {
        if (_isProcess)
        {
            _process = await AppProcess.StartAsync(_settings, _under, time as JumpingClock, _started);
            _http = new HttpClient { BaseAddress = new Uri(_process.Url) };
            return;
        }

        _app = AppHost.Build(["--environment", "Development"], builder =>
        {
            builder.Configuration.AddInMemoryCollection(_settings);
            builder.Logging.ClearProviders().AddProvider(_log);
            // Tests ask faster than people can.
            builder.Services.AddSingleton(new RequestPace { AtOnce = 1_000_000, PerSecond = 1_000_000, OpenStreams = 10_000, FilesAtOnce = 10_000 });
            _replace?.Invoke(builder.Services);
            CallsUnderway.Add(builder.Services, time);
        });
        await _app.StartAsync();
        _isStarted = true;
        _http = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
    }

    private async Task StopAppAsync()
    {
        _http?.Dispose();
        _process?.Dispose();
        if (_app is not null)
        {
            if (_isStarted)
            {
                // Disposing alone leaves what is under way to go on beside the next one.
                _isStarted = false;
                await _app.StopAsync();
            }

            await _app.DisposeAsync();
            _app = null;
        }
    }
}
