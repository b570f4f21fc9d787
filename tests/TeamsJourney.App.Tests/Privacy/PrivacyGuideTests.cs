using System.Text.Json;
using System.Text.RegularExpressions;
using Counterparts;
using TeamsJourney.App.Privacy.OwnData;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Tests.Security;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>docs/privacy.md tells what is so: the file of one's own data has the fields that it explains, and what it points to is there.</summary>
public sealed partial class PrivacyGuideTests
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(CounterpartsFolder.Root, "../../docs"));
    private static readonly string Guide = File.ReadAllText(Path.Combine(Folder, "privacy.md"));

    private static string OwnData => Guide.Split("## Seeing one's own\n")[1].Split("\n## ")[0];

    [Fact]
    public void It_explains_every_field_of_the_file_of_ones_own_data_and_no_other()
    {
        var explained = Row.Matches(OwnData).SelectMany(row => Name.Matches(row.Groups[1].Value)).Select(name => name.Groups[1].Value);
        Assert.Equal([.. FieldsOf(typeof(OwnDataDocument)), .. FieldsOf(typeof(OwnJourney))], explained);

        var all = Name.Matches(OwnData).Select(name => name.Groups[1].Value).ToHashSet();
        Assert.Subset(all, new[] { typeof(OwnContribution), typeof(OwnImprovement) }.SelectMany(FieldsOf).ToHashSet());
        Assert.Contains(OwnDataDocument.Kind, all);
        Assert.Contains(EventJson.Names, kind => all.Contains(kind.Name));
    }

    [Fact]
    public void Every_address_that_it_gives_is_one_of_the_API()
    {
        var given = Address.Matches(Guide).Select(address => $"{address.Groups[1].Value} {address.Groups[2].Value}").ToList();
        Assert.NotEmpty(given);
        Assert.Subset(TabTokenTests.Addresses.Select(row => $"{row[0]} {((string)row[1]).Split('?')[0]}").ToHashSet(), given.ToHashSet());
    }

    [Fact]
    public void Its_links_lead_somewhere() => Assert.All(Link.Matches(Guide), link =>
    {
        var (page, chapter) = (link.Groups[1].Value, link.Groups[2].Value);
        var target = page.Length == 0 ? Guide : File.ReadAllText(Path.Combine(Folder, page));
        Assert.True(chapter.Length == 0 || Heading.Matches(target).Any(heading => heading.Groups[1].Value.ToLowerInvariant().Replace(' ', '-') == chapter), link.Value);
    });

    private static IEnumerable<string> FieldsOf(Type record) =>
        record.GetConstructors()[0].GetParameters().Select(parameter => JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!));

    [GeneratedRegex(@"^\| ((?:… )?`[^|]*) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name { get; }

    [GeneratedRegex(@"`(GET|POST|DELETE) (/api/[^`?]+)")]
    private static partial Regex Address { get; }

    [GeneratedRegex(@"\]\((?!https:)([^)#]*)#?([^)]*)\)")]
    private static partial Regex Link { get; }

    [GeneratedRegex("^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading { get; }
}
