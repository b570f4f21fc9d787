using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Words;

/// <summary>The texts in both languages agree with each other and with the code.</summary>
public sealed partial class TextAgreementTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");

    public static TheoryData<string> Texts => [.. typeof(RefusalWords).Assembly.GetTypes().Where(type => type.Name.EndsWith("Texts", StringComparison.Ordinal)).Select(type => type.FullName!)];

    public static TheoryData<TextField> Fields => [.. Enum.GetValues<TextField>()];

    public static TheoryData<string> Refusals => [.. typeof(Refusal).GetNestedTypes().Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_text_is_there_in_both_languages_with_the_same_gaps(string name)
    {
        var english = Read(name, CultureInfo.InvariantCulture);
        var dutch = Read(name, Dutch);
        Assert.Equal(english.Keys.Order(), dutch.Keys.Order());
        Assert.All(english.Concat(dutch), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
        Assert.All(english.Keys, key => Assert.True(Gaps(english[key]).SequenceEqual(Gaps(dutch[key])), key));
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void No_text_is_unused(string name)
    {
        var source = string.Join('\n', Directory.EnumerateFiles(Source(), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        var shortName = name.Split('.')[^1];
        Assert.All(Read(name, CultureInfo.InvariantCulture).Keys, key => Assert.Matches($@"\b{shortName}\.{key}\b", source));
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Every_refusal_can_be_said_in_both_languages(string name)
    {
        var refusal = (Refusal)Sample.Of(typeof(Refusal).GetNestedType(name)!)!;
        string Say(Core.SetUp.Language language)
        {
            using var _ = Languages.Speak(language);
            return RefusalWords.Say(refusal, null);
        }

        var (english, dutch) = (Say(Core.SetUp.Language.English), Say(Core.SetUp.Language.Dutch));
        Assert.NotEqual(english, dutch);
        Assert.All([english, dutch], text => Assert.DoesNotMatch(@"\{\d|^\s*$", text));
        // Its own words, which have its name; without a journey nobody has a name.
        var own = name == nameof(Refusal.OnlyTheFacilitator) ? nameof(RefusalTexts.OnlyTheFacilitatorUnnamed) : name;
        Assert.Matches(Filled(RefusalTexts.ResourceManager.GetString(own, CultureInfo.InvariantCulture)!), english);
        Assert.Matches(Filled(RefusalTexts.ResourceManager.GetString(own, Dutch)!), dutch);
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_field_is_called_by_its_own_name(TextField field)
    {
        using var _ = Languages.Speak(Dutch);
        Assert.Equal(
            string.Format(Dutch, RefusalTexts.TextMissing, RefusalTexts.ResourceManager.GetString($"Field{field}", Dutch)),
            RefusalWords.Say(new Refusal.TextMissing(field), null));
    }

    private static Dictionary<string, string> Read(string name, CultureInfo culture)
    {
        var type = typeof(RefusalWords).Assembly.GetType(name)!;
        var manager = (ResourceManager)type.GetProperty("ResourceManager", BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!.GetValue(null)!;
        var set = manager.GetResourceSet(culture, createIfNotExists: true, tryParents: false) ?? throw new InvalidOperationException($"{name} has no texts in '{culture.Name}'.");
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static string Filled(string text) => $"^{Gap.Replace(Regex.Escape(text).Replace("\\{", "{", StringComparison.Ordinal), "[^|]*")}$";

    private static IEnumerable<string> Gaps(string text) => Gap.Matches(text).Select(match => match.Value).Distinct().Order();

    private static string Source([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "src", "TeamsJourney.App");

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Gap { get; }
}
