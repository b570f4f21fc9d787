using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using TeamsJourney.App.Administration;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Telemetry;

namespace TeamsJourney.Install.Tests.Operations;

/// <summary>docs/operations.md tells what is so: settings, commands, parameters and alerts are those of the program and of infra/.</summary>
public sealed partial class OperationsGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.File("docs/operations.md"));

    [Fact]
    public void It_lists_every_setting_and_no_other() =>
        Assert.Equal(RecordedSettings.All.Order(), FirstColumn("## Settings").Order());

    [Fact]
    public void What_is_not_set_is_as_it_says()
    {
        var settings = AppSettings.Read(new ConfigurationBuilder().Build(), isDevelopment: true);
        foreach (var (name, value) in new Dictionary<string, object>
        {
            ["MicrosoftAppType"] = settings.Bot.Type, ["Storage:Path"] = settings.Storage.Path, ["Teams:Forms"] = settings.Teams.Forms, ["Planner:PublishAs"] = settings.Planner.PublishAs,
        })
        {
            Assert.Matches($@"\n\| `{name}` \|[^\n]* \| `{value}` \|\n", Guide);
        }

        Assert.Contains($", {PrivacySettings.FewestDays} to {PrivacySettings.MostDays}; ", Guide, StringComparison.Ordinal);
        Assert.Contains($"- *{Readiness.Outbox}*: something has waited for more than {Backlog.StuckAfter.TotalMinutes} minutes ", Guide, StringComparison.Ordinal);
    }

    [Fact]
    public void It_explains_every_alert_and_no_other()
    {
        var alerts = AlertName.Matches(File.ReadAllText(Repository.File("infra/alerts.bicep"))).Select(name => name.Groups[1].Value);
        Assert.Equal(alerts.Order(), FirstColumn("## Health and alerts").Order());
    }

    [Fact]
    public void It_explains_every_metric_and_no_other()
    {
        // Heard as a collector hears them, so that it does not matter where in the code an instrument is kept.
        var metrics = new ConcurrentBag<string>();
        using var collector = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name is AppMeter.Name or StorageMeter.Name)
                {
                    metrics.Add(instrument.Name);
                }
            },
        };
        collector.Start();
        RuntimeHelpers.RunClassConstructor(typeof(AppMeter).TypeHandle);
        RuntimeHelpers.RunClassConstructor(typeof(StorageMeter).TypeHandle);
        Assert.Equal(metrics.Order(), FirstColumn("## Telemetry").Order());
    }

    [Fact]
    public void It_explains_every_word_of_the_health_page() =>
        Assert.All([Readiness.Store, Readiness.Keys, Readiness.Outbox], word => Assert.Contains($"\n- *{word}*: ", Guide, StringComparison.Ordinal));

    [Fact]
    public void Azure_is_told_to_send_telemetry_to_the_collector_beside_the_service()
    {
        var app = File.ReadAllText(Repository.File("infra/app.bicep"));
        var endpoint = Regex.Match(app, $"{TelemetryServices.Endpoint}: 'http://([^']+)'").Groups[1].Value;
        Assert.Contains($"endpoint: {endpoint}", File.ReadAllText(Repository.File("infra/collector.yaml")), StringComparison.Ordinal);
        Assert.Contains($"{TelemetryServices.ServiceName}: ", app, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_what_azd_hands_over()
    {
        // The first two are asked for by azd itself.
        var read = EnvironmentName.Matches(File.ReadAllText(Repository.File("infra/main.bicepparam"))).Select(name => name.Groups[1].Value).Distinct().Except(["AZURE_ENV_NAME", "AZURE_LOCATION"]);
        Assert.Equal(read.Order(), FirstColumn("## Install in Azure").Order());
    }

    [Theory]
    [InlineData("docs/operations.md")]
    [InlineData("manifest/README.md")]
    public void Its_commands_can_be_typed(string page)
    {
        var typed = Command.Matches(File.ReadAllText(Repository.File(page))).Select(match => (Name: match.Groups[1].Value, Options: Option.Matches(match.Groups[2].Value).Select(option => option.Groups[1].Value).ToHashSet())).ToArray();
        Assert.NotEmpty(typed);
        Assert.All(typed, line =>
        {
            var command = Assert.Single(CommandLine.Commands, command => command.Name == line.Name);
            Assert.Subset(command.Options.Select(option => option.Name).ToHashSet(), line.Options);
            Assert.Superset(command.Options.Where(option => option.IsRequired).Select(option => option.Name).ToHashSet(), line.Options);
        });
    }

    [Theory]
    [InlineData("docs/operations.md")]
    [InlineData("manifest/README.md")]
    [InlineData("README.md")]
    public void Its_links_lead_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.File(page))!;
        var links = Link.Matches(File.ReadAllText(Repository.File(page))).Select(link => (Page: link.Groups[1].Value, Chapter: link.Groups[2].Value)).Where(link => !link.Page.StartsWith("https:", StringComparison.Ordinal));
        Assert.All(links, link =>
        {
            var target = link.Page.Length == 0 ? Repository.File(page) : Path.Combine(folder, link.Page);
            Assert.True(Path.Exists(target), target);
            Assert.True(link.Chapter.Length == 0 || Heading.Matches(File.ReadAllText(target)).Any(heading => heading.Groups[1].Value.ToLowerInvariant().Replace(' ', '-') == link.Chapter), $"{link}");
        });
    }

    [Fact]
    public void The_image_is_built_from_what_its_builder_is_given()
    {
        var given = File.ReadLines(Repository.File(".dockerignore")).Where(line => line.StartsWith('!')).Select(line => line[1..].TrimEnd('/')).ToArray();
        Assert.All(given, path => Assert.True(Path.Exists(Repository.File(path)), path));
        // What MSBuild and the program need from outside their own folder.
        Assert.Subset(given.ToHashSet(), new HashSet<string> { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props", "global.json", "manifest", "src" });
        var file = File.ReadAllText(Repository.File("Dockerfile"));
        Assert.Contains("chiseled", file, StringComparison.Ordinal);
        Assert.Matches(@"\nUSER \$APP_UID\n", file);
        var project = Published.Match(file).Groups[1].Value;
        Assert.True(Directory.Exists(Repository.File(project)));
        Assert.Contains($"\nENTRYPOINT [\"dotnet\", \"{Path.GetFileName(project)}.dll\"]\n", file, StringComparison.Ordinal);
        // Dutch dates need ICU, which only this variant has.
        Assert.Contains("-noble-chiseled-extra\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_keeps_journeys_in_the_volume_that_the_guide_names_and_listens_where_it_says()
    {
        var file = File.ReadAllText(Repository.File("Dockerfile"));
        var volume = Regex.Match(file, @"\nVOLUME (\S+)\n").Groups[1].Value;
        Assert.Matches($@"\nENV Storage__Path={volume}/\S+\n", file);
        // Whoever runs it is no root, and has to own its folder.
        Assert.Contains($"\nCOPY --from=build --chown=$APP_UID:$APP_UID {volume} {volume}\n", file, StringComparison.Ordinal);
        var port = Regex.Match(file, @"\nEXPOSE (\d+)\n").Groups[1].Value;
        Assert.Matches($@"it listens on {port} and keeps the embedded store in the volume `{volume}`", Guide);
        Assert.Contains($"-p {port}:{port} -v journeys:{volume} ", Guide, StringComparison.Ordinal);
    }

    /// <summary>What stands in backticks in the first column of a chapter's tables, where a name begins the row.</summary>
    private static IEnumerable<string> FirstColumn(string chapter)
    {
        var text = Guide.Split($"{chapter}\n")[1].Split("\n## ")[0];
        return Row.Matches(text).SelectMany(row => Name.Matches(row.Groups[1].Value)).Select(name => name.Groups[1].Value);
    }

    [GeneratedRegex(@"^\| (`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"name: '([a-z-]+)(?:-\$\{name\})?'\n(?:    title|  location: 'global'\n  tags: tags\n  properties: \{\n    description)")]
    private static partial Regex AlertName { get; }

    [GeneratedRegex(@"readEnvironmentVariable\('(\w+)'")]
    private static partial Regex EnvironmentName { get; }

    [GeneratedRegex(@"(?:TeamsJourney\.App\.dll|teamsjourney|App --) ([a-z]+) (--[^\n`]*)")]
    private static partial Regex Command { get; }

    [GeneratedRegex("--([a-z-]+)")]
    private static partial Regex Option { get; }

    [GeneratedRegex(@"\]\(([^)#]*)#?([^)]*)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }

    [GeneratedRegex(@"dotnet publish (\S+)")]
    private static partial Regex Published { get; }
}
