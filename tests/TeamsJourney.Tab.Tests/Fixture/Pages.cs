using Microsoft.Playwright;

namespace TeamsJourney.Tab.Tests.Fixture;

/// <summary>What people do on a page of the tab.</summary>
internal static class Pages
{
    /// <summary>Goes to a view of the journey.</summary>
    public static Task ViewAsync(this IPage page, string name) => page.GetByRole(AriaRole.Tab, new() { Name = name }).ClickAsync();

    /// <summary>Presses the first button with exactly this name.</summary>
    public static Task PressAsync(this IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First.ClickAsync();

    /// <summary>The handle by which a touchpoint is moved.</summary>
    public static ILocator Handle(this IPage page, string text) => page.GetByRole(AriaRole.Button, new() { Name = $"Verplaats: {text}" });

    /// <summary>Holds up everything that the page saves, until it is let go.</summary>
    public static Task HoldUpAsync(this IPage page) => page.RouteAsync("**/commands", route => route.AbortAsync());

    /// <summary>Lets go what was held up.</summary>
    public static Task LetGoAsync(this IPage page) => page.UnrouteAsync("**/commands");
}
