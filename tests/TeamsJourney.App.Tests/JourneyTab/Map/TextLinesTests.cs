using TeamsJourney.App.JourneyTab.Map;

namespace TeamsJourney.App.Tests.JourneyTab.Map;

public sealed class TextLinesTests
{
    private static readonly TextStyle Style = new(12, "#000000");

    [Theory]
    [InlineData("Ik bel de arbeidsongeschiktheidsverzekeringsmaatschappij")]
    [InlineData("https://example.com/a/very/long/path/that/never/ends?with=parameters&and=more")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    [InlineData("日本語日本語日本語日本語日本語日本語日本語")]
    [InlineData("👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦👩‍👧‍👦")]
    public void No_line_is_wider_than_its_column_and_nothing_is_lost(string text)
    {
        var lines = TextLines.Of(text, 112, Style, 40);

        Assert.All(lines, line => Assert.InRange(TextLines.Width(line, Style), 1, 112));
        Assert.Equal(Letters(text), Letters(string.Concat(lines)));
    }

    [Theory]
    [InlineData("contactmomentenlijst", "contactmomenten-", "lijst")]
    [InlineData("klanttevredenheidsmeting", "klanttevredenheids-", "meting")]
    [InlineData("arbeidsongeschikt", "arbeidsonge-", "schikt")]
    public void A_long_Dutch_word_is_broken_between_syllables(string word, string first, string second) =>
        Assert.Equal([first, second], TextLines.Of(word, TextLines.Width(first, Style) + 2, Style, 4));

    [Fact]
    public void What_does_not_fit_ends_in_an_ellipsis()
    {
        var lines = TextLines.Of("I look for a long time and find nothing at all on this page", 80, Style, 2);

        Assert.Equal(2, lines.Count);
        Assert.EndsWith("…", lines[1], StringComparison.Ordinal);
        Assert.InRange(TextLines.Width(lines[1], Style), 1, 80);
    }

    [Fact]
    public void No_text_is_one_empty_line() => Assert.Equal([""], TextLines.Of(" \n ", 80, Style, 2));

    private static string Letters(string text) => text.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
}
