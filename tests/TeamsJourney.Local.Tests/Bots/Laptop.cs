using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.Local.Conversations;
using TeamsJourney.Local.Hosting;

namespace TeamsJourney.Local.Tests.Bots;

/// <summary>Local Teams beside a bot that does what the test says, both on free ports.</summary>
internal sealed class Laptop : IAsyncDisposable
{
    private readonly WebApplication local;

    private Laptop(WebApplication local, ScriptedBot bot)
    {
        this.local = local;
        Bot = bot;
        Teams = local.Services.GetRequiredService<LocalTeams>();
        Http = new HttpClient { BaseAddress = Teams.Address };
    }

    public ScriptedBot Bot { get; }

    public LocalTeams Teams { get; }

    /// <summary>Calls Local Teams as the bot or the page would.</summary>
    public HttpClient Http { get; }

    public static async Task<Laptop> StartAsync(Func<JsonObject, JsonObject?>? answer = null, TimeProvider? clock = null, TimeSpan? patience = null)
    {
        var bot = await ScriptedBot.StartAsync(answer);
        var options = new LocalTeamsOptions { Port = 0, App = bot.Address, AnswerTimeLimit = patience ?? TimeSpan.FromSeconds(10) };
        var local = LocalTeamsHost.Build(options, builder =>
        {
            if (clock is not null)
            {
                builder.Services.AddSingleton(clock);
            }
        });
        await local.StartAsync();
        return new Laptop(local, bot);
    }

    public Task<HttpResponseMessage> PostAsync(string path, JsonObject body) => Http.PostAsJsonAsync(path, body);

    /// <summary>The bot posts a card in the channel.</summary>
    /// <returns>The message's id and its thread.</returns>
    public async Task<(string Id, string Thread)> PostCardAsync(JsonObject card)
    {
        using var response = await PostAsync($"/v3/conversations/{Uri.EscapeDataString(Team.Journey.Id)}/activities", Messages.WithCard(card));
        response.EnsureSuccessStatusCode();
        var id = (string)(await response.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        return (id, $"{Team.Journey.Id};messageid={id}");
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await local.DisposeAsync();
        await Bot.DisposeAsync();
    }
}
