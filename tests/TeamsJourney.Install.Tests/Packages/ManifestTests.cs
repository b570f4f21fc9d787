using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Counterparts;
using TeamsJourney.App.Conversation.Commands;
using TeamsJourney.App.Conversation.MessageAction;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.App.Identity;

namespace TeamsJourney.Install.Tests.Packages;

/// <summary>The manifest agrees with Microsoft's schema, with the bot, and with itself in both languages.</summary>
public sealed partial class ManifestTests(PackageFixture package) : IClassFixture<PackageFixture>
{
    private JsonObject Bot => package.Manifest["bots"]![0]!.AsObject();

    private JsonArray Commands => Bot["commandLists"]![0]!["commands"]!.AsArray();

    [Fact]
    public async Task It_keeps_to_the_newest_schema()
    {
        Assert.Equal(ManifestSchema.Newest.ToString(), (string?)package.Manifest["manifestVersion"]);
        Assert.Equal($"https://developer.microsoft.com/json-schemas/teams/v{ManifestSchema.Newest}/MicrosoftTeams.schema.json", (string?)package.Manifest["$schema"]);
        Assert.Empty(await ManifestSchema.ProblemsAsync(ManifestSchema.Newest, "MicrosoftTeams", package.FilePath("manifest.json")));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("nl")]
    public async Task Its_strings_keep_to_the_newest_schema(string language)
    {
        Assert.Equal($"https://developer.microsoft.com/json-schemas/teams/v{ManifestSchema.Newest}/MicrosoftTeams.Localization.schema.json", (string?)package.Strings(language)["$schema"]);
        Assert.Empty(await ManifestSchema.ProblemsAsync(ManifestSchema.Newest, "MicrosoftTeams.Localization", package.FilePath($"{language}.json")));
    }

    [Fact]
    public async Task The_schema_would_tell_of_a_mistake()
    {
        var broken = package.Manifest.DeepClone().AsObject();
        broken["composeExtensions"]![0]!["commands"]![0]!["title"] = new string('x', 33);
        broken["name"]!["short"] = new string('x', 31);
        broken["surprise"] = true;
        var file = package.FilePath("broken.json");
        await File.WriteAllTextAsync(file, broken.ToJsonString());
        var problems = await ManifestSchema.ProblemsAsync(ManifestSchema.Newest, "MicrosoftTeams", file);
        File.Delete(file);
        Assert.Equal(3, problems.Count);
    }

    [Fact]
    public void Every_string_that_people_read_is_there_in_both_languages()
    {
        var (english, dutch) = (package.Strings("en"), package.Strings("nl"));
        Assert.Equal(Readable(package.Manifest, "").Order(), english.Select(text => text.Key).Where(key => key != "$schema").Order());
        Assert.Equal(english.Select(text => text.Key), dutch.Select(text => text.Key));
        Assert.All(english.Where(text => text.Key != "$schema"), text => Assert.Equal((string?)Find(text.Key), (string?)text.Value));
        // Names and words that both languages share; a description is never one.
        string[] shared = ["$schema", "name.short", "bots[0].commandLists[0].commands[1].title", "bots[0].commandLists[0].commands[5].title"];
        Assert.All(dutch.Where(text => !shared.Contains(text.Key)), text => Assert.NotEqual((string?)english[text.Key], (string?)text.Value));
        Assert.Equal(("en", "en.json", "nl", "nl.json"), (
            (string?)Find("localizationInfo.defaultLanguageTag"), (string?)Find("localizationInfo.defaultLanguageFile"),
            (string?)Find("localizationInfo.additionalLanguages[0].languageTag"), (string?)Find("localizationInfo.additionalLanguages[0].file")));
    }

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("nl-NL", "nl")]
    public void The_commands_are_those_that_the_bot_takes_with_the_meaning_that_its_help_gives(string culture, string language)
    {
        using var _ = Languages.Speak(CultureInfo.GetCultureInfo(culture));
        var strings = package.Strings(language);
        var listed = Commands.Select((_, index) => (
            Word: (string)strings[$"bots[0].commandLists[0].commands[{index}].title"]!,
            Meaning: (string)strings[$"bots[0].commandLists[0].commands[{index}].description"]!)).ToArray();

        Assert.Equal(CommandWords.All.Select(word => language == "nl" ? word.Dutch : word.English), listed.Select(command => command.Word));
        Assert.Equal(CommandWords.All.Select(word => (TypedCommand?)word.Command), listed.Select(command => CommandWords.Find(command.Word)));
        var help = HelpCard.Draw(isAsked: true).ToJsonElement().GetRawText();
        Assert.All(listed, command => Assert.Contains($"\"{char.ToLower(command.Meaning[0], CultureInfo.InvariantCulture)}{command.Meaning[1..]}\"", help, StringComparison.Ordinal));
        // A longer title is cut off in the menu (Teams documentation, "Bot commands").
        Assert.All(listed, command => Assert.InRange(command.Word.Length, 1, 32));
        Assert.All(listed, command => Assert.InRange(command.Meaning.Length, 1, 128));
        Assert.Equal(["team"], Scopes(Bot["commandLists"]![0]!));
    }

    [Fact]
    public void The_message_action_is_the_one_that_the_bot_knows()
    {
        var command = Assert.Single(package.Manifest["composeExtensions"]![0]!["commands"]!.AsArray())!;
        Assert.Equal(AddFromMessage.CommandId, (string?)command["id"]);
        Assert.Equal(("action", true, "message"), ((string?)command["type"], (bool)command["fetchTask"]!, (string?)command["context"]![0]));
    }

    [Fact]
    public void It_is_offered_where_it_works()
    {
        // A team's channels, and the personal chat in which people get nudges; group chats have no journeys.
        Assert.Equal(["team", "personal"], Scopes(Bot));
        var tab = Assert.Single(package.Manifest["configurableTabs"]!.AsArray())!;
        Assert.Equal(["team"], Scopes(tab));
        Assert.Equal("channelTab", (string?)Assert.Single(tab["context"]!.AsArray()));
        Assert.Equal("tier1", (string?)package.Manifest["supportsChannelFeatures"]);
    }

    [Fact]
    public void Ids_and_addresses_are_those_that_were_given()
    {
        Assert.Equal(PackageFixture.BotAppId, (string?)package.Manifest["id"]);
        Assert.Equal(PackageFixture.BotAppId, (string?)Bot["botId"]);
        Assert.Equal(PackageFixture.BotAppId, (string?)package.Manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal($"https://{PackageFixture.Host}/tab/configure", (string?)package.Manifest["configurableTabs"]![0]!["configurationUrl"]);
        Assert.Equal(PackageFixture.Host, (string?)Assert.Single(package.Manifest["validDomains"]!.AsArray()));
        Assert.Equal(PackageFixture.TabAppId, (string?)package.Manifest["webApplicationInfo"]!["id"]);
        Assert.Equal($"api://{PackageFixture.Host}/{PackageFixture.TabAppId}", (string?)package.Manifest["webApplicationInfo"]!["resource"]);
        Assert.DoesNotMatch(@"\{\w+\}", package.Manifest.ToJsonString());
    }

    [Fact]
    public async Task Every_page_that_it_links_to_is_served_in_both_languages()
    {
        using var app = await RunningApp.StartAsync();
        foreach (var property in (string[])["websiteUrl", "privacyUrl", "termsOfUseUrl"])
        {
            var path = new Uri((string)package.Manifest["developer"]![property]!).AbsolutePath;
            var (english, dutch) = (await ReadAsync(app, path, "en"), await ReadAsync(app, path, "nl"));
            Assert.Contains("<html lang=\"en\">", english, StringComparison.Ordinal);
            Assert.Contains("<html lang=\"nl\">", dutch, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_to_configure_the_tab_is_served_and_Teams_may_frame_it()
    {
        using var app = await RunningApp.StartAsync();
        using var page = await app.Http.GetAsync(new Uri((string)package.Manifest["configurableTabs"]![0]!["configurationUrl"]!).PathAndQuery);
        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Contains("https://teams.microsoft.com", string.Join(' ', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_permission_has_its_reason_in_the_readme()
    {
        var readme = File.ReadAllText(Repository.File("manifest/README.md"));
        var ofTeams = package.Manifest["authorization"]!["permissions"]!["resourceSpecific"]!.AsArray();
        var permissions = ofTeams.Select(permission => (string)permission!["name"]!).Concat(package.Manifest["permissions"]!.AsArray().Select(permission => (string)permission!)).ToList();
        Assert.All(permissions, permission => Assert.Matches($@"\| `{permission}` \| \S.{{20,}} \|", readme));
        // And every reason its permission: without it, something does not work as it is told there.
        var explained = readme.Split("## What it asks for, and why\n")[1].Split("\n## ")[0];
        Assert.Equal(Row.Matches(explained).Select(row => row.Groups[1].Value).Order(), permissions.Order());
        // The bot itself asks for it, whoever is there.
        Assert.All(ofTeams, permission => Assert.Equal("Application", (string?)permission!["type"]));
        Assert.All(
            OfAGroup.Matches(File.ReadAllText(Repository.File("docs/operations.md"))).Select(name => name.Value),
            name => Assert.Contains(name, permissions));
    }

    [Fact]
    public void Each_icon_is_the_picture_that_it_is_called()
    {
        int WidthOf(string icon) => Png.Read(File.ReadAllBytes(package.FilePath((string)package.Manifest["icons"]![icon]!))).Width;
        Assert.Equal((192, 32), (WidthOf("color"), WidthOf("outline")));
    }

    [Fact]
    public void People_add_it_to_a_team_where_it_talks_back_and_its_tab_can_be_set_again()
    {
        Assert.Equal(("team", "bot"), ((string?)package.Manifest["defaultInstallScope"], (string?)package.Manifest["defaultGroupCapability"]!["team"]));
        Assert.Equal((false, false), ((bool)Bot["isNotificationOnly"]!, (bool)Bot["supportsFiles"]!));
        Assert.True((bool)package.Manifest["configurableTabs"]![0]!["canUpdateConfiguration"]!);
    }

    [Fact]
    public void Each_page_of_the_service_stands_where_its_name_says() => Assert.Equal(
        [$"https://{PackageFixture.Host}/about", $"https://{PackageFixture.Host}/about/privacy", $"https://{PackageFixture.Host}/about/terms"],
        new[] { "websiteUrl", "privacyUrl", "termsOfUseUrl" }.Select(page => (string?)package.Manifest["developer"]![page]));

    [Fact]
    public void The_accent_is_that_of_the_tab() => Assert.Equal(Theme.Light.Accent, (string?)package.Manifest["accentColor"], ignoreCase: true);

    private static async Task<string> ReadAsync(RunningApp app, string path, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { AcceptLanguage = { new(language) } } };
        using var response = await app.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsStringAsync();
    }

    private static IEnumerable<string> Scopes(JsonNode node) => node["scopes"]!.AsArray().Select(scope => (string)scope!);

    /// <summary>The paths of all texts for people, in the way that the strings' files write them.</summary>
    private static IEnumerable<string> Readable(JsonNode? node, string path) => node switch
    {
        JsonObject properties => properties.Where(property => path.Length > 0 || property.Key is "name" or "description" or "bots" or "composeExtensions" or "configurableTabs")
            .SelectMany(property => Readable(property.Value, path.Length > 0 ? $"{path}.{property.Key}" : property.Key)),
        JsonArray items => items.SelectMany((item, index) => Readable(item, $"{path}[{index}]")),
        JsonValue value when path.Split('.')[^1] is "title" or "description" or "short" or "full" && value.TryGetValue<string>(out _) => [path],
        _ => [],
    };

    private JsonNode? Find(string path) => path.Replace("]", "", StringComparison.Ordinal).Split('.', '[')
        .Aggregate((JsonNode?)package.Manifest, (node, step) => node is JsonArray items ? items[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step]);

    [GeneratedRegex("^\\| `([^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex(@"[A-Za-z]+(\.[A-Za-z]+)+\.Group\b")]
    private static partial Regex OfAGroup { get; }
}
