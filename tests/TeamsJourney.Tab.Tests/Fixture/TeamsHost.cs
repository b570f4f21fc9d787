using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace TeamsJourney.Tab.Tests.Fixture;

/// <summary>
/// A window as Teams puts around a tab: it answers what teams-js asks, and remembers what it was told. Only the host is false; the tab is
/// the real one, in a frame.
/// </summary>
internal sealed class TeamsHost
{
    private readonly IPage _page;

    private TeamsHost(IPage page) => _page = page;

    /// <summary>What is in the tab.</summary>
    public IFrameLocator Tab => _page.FrameLocator("iframe");

    /// <summary>Opens a page of the tab in it.</summary>
    /// <param name="running">The team.</param>
    /// <param name="path">The page, below the tab.</param>
    /// <param name="frameContext">What Teams shows it as: <c>content</c> or <c>settings</c>.</param>
    /// <param name="subPage">What a deep link asks for.</param>
    /// <param name="signsIn">Whether it knows who looks.</param>
    /// <param name="locale">The language of Teams.</param>
    public static async Task<TeamsHost> OpenAsync(RunningTab running, string path = "", string frameContext = "content", string subPage = "", bool signsIn = true, string locale = "nl-NL")
    {
        var page = await running.OpenEmptyAsync(locale, ignoresPolicy: true);
        var given = new JsonObject
        {
            ["tab"] = $"{running.Tab}{path}",
            ["origin"] = running.Tab.GetLeftPart(UriPartial.Authority),
            ["token"] = signsIn ? new Uri(running.Teams, "identity/people/sanne").AbsoluteUri : "",
            ["frameContext"] = frameContext,
            // As it travels: teams-js makes its own shape of it.
            ["context"] = new JsonObject
            {
                ["locale"] = locale, ["theme"] = "default", ["entityId"] = "journey", ["subEntityId"] = subPage, ["frameContext"] = frameContext,
                ["channelId"] = await running.ChannelAsync(), ["hostClientType"] = "web", ["hostName"] = "Teams", ["sessionId"] = "session", ["userObjectId"] = "",
            },
        };
        // Of an origin that the tab believes while developing; what the browser loaded there gives way to our page.
        await page.GotoAsync(new Uri(running.Teams, "api/local/setup").AbsoluteUri);
        await page.SetContentAsync(Page.Replace("{given}", given.ToJsonString(), StringComparison.Ordinal));
        return new TeamsHost(page);
    }

    /// <summary>Teams says something to the tab, as when its theme changes or someone presses Save.</summary>
    public Task SayAsync(string name, params object[] arguments) => _page.EvaluateAsync("([name, args]) => say({ func: name, args })", new object[] { name, arguments });

    /// <summary>Waits until the tab asked for something, and tells with what.</summary>
    public async Task<JsonElement> HearAsync(string name)
    {
        var heard = await _page.WaitForFunctionAsync("(name) => heard[name]", name, new() { Timeout = 30_000 });
        return (await heard.JsonValueAsync<JsonElement>()).Clone();
    }

    private const string Page =
        """
        <!doctype html><title>Teams</title><iframe style="border:0;width:100%;height:95vh"></iframe>
        <script>
          const given = {given};
          const heard = {};
          const frame = document.querySelector("iframe");
          const say = (message) => frame.contentWindow.postMessage(message, given.origin);
          const supports = { pages: { config: {} } };
          const runtime = JSON.stringify({ apiVersion: 4, isLegacyTeams: false, hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } }, supports });
          const answers = {
            "initialize": async () => [given.frameContext, "web", runtime, "2.30.0"],
            "getContext": async () => [given.context],
            "authentication.getAuthToken": async () => given.token ? [true, (await (await fetch(given.token)).json()).token] : [false, "resourceRequiresConsent"],
            "settings.setSettings": async () => [true],
          };
          addEventListener("message", async (event) => {
            const { func, id, uuidAsString, args } = event.data ?? {};
            if (event.origin !== given.origin || typeof func !== "string") return;
            heard[func === "registerHandler" ? `registerHandler ${args[0]}` : func] = { args: args ?? [] };
            const answer = await answers[func]?.();
            if (answer) say({ id, uuidAsString, args: answer });
          });
          frame.src = given.tab;
        </script>
        """;
}
