using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;
using TeamsJourney.App.Administration;
using TeamsJourney.App.Hosting;
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
    public void It_explains_every_alert_and_no_other()
    {
        var alerts = AlertName.Matches(File.ReadAllText(Repository.File("infra/alerts.bicep"))).Select(name => name.Groups[1].Value);
        Assert.Equal(alerts.Order(), FirstColumn("## Health and alerts").Order());
    }

    [Fact]
    public void It_explains_every_metric_and_no_other()
    {
        var metrics = new[] { typeof(AppMeter), typeof(StorageMeter) }.SelectMany(meter => meter.GetProperties()).Select(property => property.GetValue(null)).OfType<Instrument>().Select(one => one.Name);
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
        var links = Link.Matches(File.ReadAllText(Repository.File(page))).Select(link => link.Groups[1].Value).Where(link => !link.StartsWith("https:", StringComparison.Ordinal));
        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));
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
        Assert.True(Directory.Exists(Repository.File(Published.Match(file).Groups[1].Value)));
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

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex(@"dotnet publish (\S+)")]
    private static partial Regex Published { get; }
}
