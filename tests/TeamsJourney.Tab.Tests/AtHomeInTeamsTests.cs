using Microsoft.Playwright;
using TeamsJourney.Local.Demo;
using TeamsJourney.Tab.Tests.Fixture;
using static Microsoft.Playwright.Assertions;

namespace TeamsJourney.Tab.Tests;

/// <summary>The tab in a frame of Teams: configured, opened by a link, in its theme and language, and with someone signed in or not.</summary>
public sealed class AtHomeInTeamsTests : IAsyncLifetime
{
    private RunningTab _running = null!;

    [Fact]
    public async Task A_tab_is_configured_for_one_journey_or_for_what_the_channel_works_on()
    {
        var host = await TeamsHost.OpenAsync(_running, "/configure", frameContext: "settings");
        await host.HearAsync("settings.setValidityState");
        await host.SayAsync("settings.save", new { });
        var ofTheChannel = (await host.HearAsync("settings.setSettings")).GetProperty("args")[0];
        Assert.Equal(_running.Tab.AbsoluteUri, ofTheChannel.GetProperty("contentUrl").GetString());
        await host.HearAsync("settings.save.success");

        host = await TeamsHost.OpenAsync(_running, "/configure", frameContext: "settings");
        await host.Tab.GetByRole(AriaRole.Radio, new() { Name = "Rondreis door de VS" }).CheckAsync();
        await host.SayAsync("settings.save", new { });
        var ofOne = (await host.HearAsync("settings.setSettings")).GetProperty("args")[0];
        Assert.Equal($"{_running.Tab}?journey={await _running.JourneyAsync()}", ofOne.GetProperty("contentUrl").GetString());
        Assert.Equal("Rondreis door de VS", ofOne.GetProperty("suggestedDisplayName").GetString());
        Assert.Equal("journey", ofOne.GetProperty("entityId").GetString());
    }

    [Fact]
    public async Task A_link_opens_the_touchpoint_that_it_names()
    {
        var touchpoint = (await _running.ReadJourneyAsync())["touchpoints"]![3]!;

        var host = await TeamsHost.OpenAsync(_running, subPage: $"{await _running.JourneyAsync()}/{touchpoint["id"]}");

        await Expect(host.Tab.GetByRole(AriaRole.Dialog)).ToContainTextAsync(touchpoint["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_theme_of_Teams_is_followed_while_it_changes()
    {
        var host = await TeamsHost.OpenAsync(_running);
        var page = host.Tab.Locator(".fui-FluentProvider").First;
        await Expect(host.Tab.GetByRole(AriaRole.Tab, new() { Name = "Kaart" })).ToBeVisibleAsync();
        await Expect(page).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");

        await host.SayAsync("themeChange", "contrast");

        await Expect(page).ToHaveCSSAsync("background-color", "rgb(0, 0, 0)");
    }

    [Fact]
    public async Task Teams_in_English_has_the_tab_in_English()
    {
        var host = await TeamsHost.OpenAsync(_running, locale: "en-GB");

        await Expect(host.Tab.GetByRole(AriaRole.Tab, new() { Name = "My part" })).ToBeVisibleAsync();
        await Expect(host.Tab.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_so_kindly()
    {
        var host = await TeamsHost.OpenAsync(_running, signsIn: false);

        await Expect(host.Tab.GetByRole(AriaRole.Heading)).ToContainTextAsync("Teams kon je niet aanmelden");
        await Expect(host.Tab.GetByRole(AriaRole.Button, new() { Name = "Probeer opnieuw" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Outside_Teams_while_developing_someone_is_chosen()
    {
        var page = await _running.OpenEmptyAsync();
        await page.GotoAsync($"{_running.Tab}?channel={Uri.EscapeDataString(await _running.ChannelAsync())}");

        await page.GetByRole(AriaRole.Button, new() { Name = "Amir Haddad" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Rondreis door de VS" })).ToBeVisibleAsync();
    }

    public async Task InitializeAsync() => _running = await RunningTab.StartAsync(Moment.TidiedUp);

    public async Task DisposeAsync() => await _running.DisposeAsync();
}
