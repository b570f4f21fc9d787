using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>A Key Vault over real HTTP: secrets in versions, of which the newest is the one without a version.</summary>
internal sealed class FakeVault : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly List<string> _values = [];
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _allAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _stillToAsk;

    private FakeVault(WebApplication app, int answersTogether) => (_app, _stillToAsk) = (app, answersTogether);

    public Uri Address => new(_app.Urls.First() + "/");

    public bool IsClosed { get; set; }

    public int Versions
    {
        get
        {
            lock (_gate)
            {
                return _values.Count;
            }
        }
    }

    /// <summary>Starts an empty vault.</summary>
    /// <param name="answersTogether">So many who ask first are all told that there is nothing.</param>
    public static async Task<FakeVault> StartAsync(int answersTogether)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var vault = new FakeVault(app, answersTogether);
        app.MapGet("/secrets/{name}", (HttpRequest request) => vault.NewestAsync());
        app.MapGet("/secrets/{name}/{version}", (string name, string version) => vault.Answer(name, int.Parse(version, CultureInfo.InvariantCulture)));
        app.MapPut("/secrets/{name}", async (string name, HttpRequest request) => vault.Set(name, (await JsonNode.ParseAsync(request.Body))!["value"]!.GetValue<string>()));
        await app.StartAsync();
        return vault;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> NewestAsync()
    {
        if (IsClosed)
        {
            return Results.StatusCode(403);
        }

        if (Interlocked.Decrement(ref _stillToAsk) == 0)
        {
            _allAsked.SetResult();
        }

        if (_stillToAsk >= 0)
        {
            await _allAsked.Task;
            return Results.NotFound();
        }

        return Versions == 0 ? Results.NotFound() : Answer("x", Versions - 1);
    }

    private IResult Set(string name, string value)
    {
        lock (_gate)
        {
            _values.Add(value);
            return Answer(name, _values.Count - 1);
        }
    }

    private IResult Answer(string name, int version)
    {
        lock (_gate)
        {
            return version < _values.Count
                ? Results.Json(new JsonObject { ["value"] = _values[version], ["id"] = $"https://vault/secrets/{name}/{version}" })
                : Results.NotFound();
        }
    }
}
