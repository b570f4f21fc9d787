using System.Reflection;
using System.Text.RegularExpressions;
using Counterparts;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Steps;

namespace TeamsJourney.App.Tests.Security;

/// <summary>docs/security.md tells what is so: its files and tests exist, and no test of the corpus is forgotten.</summary>
public sealed partial class SecurityGuideTests
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(CounterpartsFolder.Root, "../.."));
    private static readonly string Guide = File.ReadAllText(Path.Combine(Root, "docs/security.md"));

    [Fact]
    public void Every_file_and_every_test_that_it_names_exists()
    {
        var tests = TestsInSource();
        var (files, named) = (FileName.Matches(Guide).Select(match => match.Groups[1].Value).ToList(), TestName.Matches(Guide).Select(match => match.Groups[1].Value).ToList());

        Assert.NotEmpty(files);
        Assert.NotEmpty(named);
        Assert.All(files, file => Assert.True(File.Exists(Path.Combine(Root, file)), file));
        Assert.All(named, name => Assert.True(tests.Contains(name), name));
    }

    [Fact]
    public void Every_test_of_the_corpus_is_in_it()
    {
        var corpus = typeof(SecurityGuideTests).Assembly.GetTypes()
            .Where(type => type.Namespace?.StartsWith(typeof(SecurityGuideTests).Namespace!, StringComparison.Ordinal) is true)
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => $"{type.Name}.{method.Name}"));

        Assert.All(corpus, name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_address_and_every_verb_about_people_is_in_it()
    {
        // All that the API has, which TabTokenTests holds against what is mapped.
        var addresses = TabTokenTests.Addresses.Select(row => $"{row[0]} {((string)row[1]).Split('?')[0].Replace("/export/json", "/export/{format}", StringComparison.Ordinal)}");
        var verbs = typeof(ICardAction).Assembly.GetTypes()
            .Where(type => type.IsAssignableTo(typeof(ICardAction)) && type.Namespace!.StartsWith("TeamsJourney.App.Privacy", StringComparison.Ordinal))
            .Select(type => (string)type.GetField("Verb")!.GetRawConstantValue()!);

        Assert.NotEmpty(verbs);
        Assert.All([.. addresses, .. verbs, TakeOverAction.Verb, HandOverAction.Verb], name => Assert.Contains($"`{name}`", Guide, StringComparison.Ordinal));
    }

    // Tests of all projects, so by their source: a method that is a test and is not skipped, in a class.
    private static HashSet<string> TestsInSource()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*Tests.cs", SearchOption.AllDirectories))
        {
            var source = File.ReadAllText(file);
            if (ClassName.Match(source) is { Success: true } name)
            {
                found.UnionWith(Test.Matches(source).Where(test => !test.Value.Contains("Skip", StringComparison.Ordinal)).Select(test => $"{name.Groups[1].Value}.{test.Groups[1].Value}"));
            }
        }

        return found;
    }

    [GeneratedRegex(@"`((?:src|tests|docs|infra)/[\w./-]+\.\w+)`")]
    private static partial Regex FileName { get; }

    [GeneratedRegex(@"`(\w+Tests\.\w+)`")]
    private static partial Regex TestName { get; }

    [GeneratedRegex(@"\bclass (\w+Tests)\b")]
    private static partial Regex ClassName { get; }

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:[ \t]*\[[^\n]*\n)*[ \t]*public (?:async Task|Task|void) (\w+)\(")]
    private static partial Regex Test { get; }
}
