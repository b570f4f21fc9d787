using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Local.Tests.WholeWorkshop;

/// <summary>One person at a browser: presses what they see by its words, in their own language in forms and in the journey's in the channel.</summary>
internal sealed class Participant
{
    private readonly bool isDutch;
    private readonly ConcurrentBag<Task<string>> received = [];

    public Participant(IPage page, bool isDutch)
    {
        Page = page;
        this.isDutch = isDutch;
        page.SetDefaultTimeout(15_000);
        page.Response += (_, response) =>
        {
            // The stream of changes has no end to wait for; it says that there is something new, not what.
            if (!response.Url.EndsWith("/api/local/changes", StringComparison.Ordinal))
            {
                received.Add(BodyAsync(response));
            }
        };
    }

    public IPage Page { get; }

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>The newest card that shows a text.</summary>
    public ILocator Card(string text) => Page.Locator(".card").Filter(new() { HasText = text }).Last;

    /// <summary>Mentions the bot.</summary>
    public async Task MentionAsync(string text)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = Say("Noem TeamsJourney", "Mention TeamsJourney") }).ClickAsync();
        await Page.Keyboard.TypeAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Opens a form from the newest card that has this button.</summary>
    public async Task OpenAsync(string button)
    {
        // A card that is drawn anew between the press and the release of the mouse takes no click, here as in Teams: then people press again.
        for (var presses = 1; ; presses++)
        {
            await ClickAsync(button);
            try
            {
                await Expect(Dialog).ToBeVisibleAsync();
                return;
            }
            catch (PlaywrightException) when (presses < 3)
            {
            }
        }
    }

    /// <summary>Opens a form from the menu of the newest card that has one.</summary>
    public async Task OpenFromMenuAsync(string item)
    {
        await Page.GetByText("...", new() { Exact = true }).Last.ClickAsync();
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
        await Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Presses a button in the channel, on the newest card that has it.</summary>
    public Task ClickAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).Last.ClickAsync();

    /// <summary>Presses a button of the form, after which it shows a text.</summary>
    public async Task PressAsync(string button, string shows)
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Expect(Dialog.GetByText(shows).First).ToBeVisibleAsync();
    }

    /// <summary>Presses a button of the form, which closes it.</summary>
    public async Task FinishAsync(string button)
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First.ClickAsync();
        await Expect(Dialog).ToHaveCountAsync(0);
    }

    public async Task CloseAsync() => await FinishAsync(Say("Sluiten", "Close"));

    public Task FillAsync(string label, string text) => Dialog.GetByLabel(label, new() { Exact = false }).First.FillAsync(text);

    /// <summary>Chooses the one that begins with a text: what follows explains it.</summary>
    public Task ChooseAsync(string choice) => Dialog.Locator("label").GetByText(new Regex("^" + Regex.Escape(choice))).First.ClickAsync();

    /// <summary>Everything that came over the wire to this page, and what the page is now.</summary>
    public async Task<string> ReceivedAsync() => string.Join('\n', [.. await Task.WhenAll(received), await Page.ContentAsync()]);

    private static async Task<string> BodyAsync(IResponse response)
    {
        try
        {
            return await response.TextAsync();
        }
        catch (PlaywrightException)
        {
            // An answer without a body, such as 204 or 304.
            return "";
        }
    }

    private string Say(string dutch, string english) => isDutch ? dutch : english;
}
