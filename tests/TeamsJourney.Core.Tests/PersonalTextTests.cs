using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Tests;

public class PersonalTextTests
{
    [Theory]
    [InlineData("  Ik bel \n", "Ik bel")]
    [InlineData("a\r\nb\rc\u2028d\u0085e", "a\nb\nc\nd\ne")]
    [InlineData("a\tb", "a b")]
    [InlineData("a\0b\u0007c\u001B[31md", "abc[31md")]
    [InlineData("abc\u202Edef\u202C \u2066x\u2069 \u200Ey\u200F\u061C", "abcdef x y")]
    [InlineData("a\u200Bb\u2060c\uFEFFd\u180Ee\u206Ff", "abcdef")]
    [InlineData("cafe\u0301", "caf\u00E9")]
    [InlineData("a\uD800b\uDC00c\uFFFDd", "abcd")]
    [InlineData("a\uFFFE\uFFFF\uFDD0b", "ab")]
    [InlineData("ge\u0308irriteerd \U0001F620", "ge\u0308irriteerd \U0001F620")]
    public void Text_stays_what_people_see(string typed, string kept) => Assert.Equal(kept.Normalize(), PersonalText.Clean(typed));

    [Theory]
    [InlineData("\U0001F469\u200D\U0001F469\u200D\U0001F467")]
    [InlineData("\u2764\uFE0F")]
    [InlineData("1\uFE0F\u20E3")]
    [InlineData("\U0001F44D\U0001F3FD")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F")]
    [InlineData("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")]
    public void Emoji_and_scripts_that_need_joiners_keep_them(string typed) => Assert.Equal(typed, PersonalText.Clean(typed));

    [Fact]
    public void Hidden_tags_are_dropped() => Assert.Equal("Ik bel", PersonalText.Clean("Ik\U000E0068\U000E0069 bel\U000E0001"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t\u00A0\u3000")]
    [InlineData("\u200B\u200D\uFE0F\u200C")]
    [InlineData("\u3164")]
    [InlineData("\u2800 \u115F\uFFA0")]
    [InlineData("\uD800")]
    public void Text_in_which_nothing_can_be_seen_is_empty(string? typed)
    {
        Assert.Equal("", PersonalText.Clean(typed));
        Assert.Equal("", PersonalText.CleanLine(typed));
    }

    [Fact]
    public void A_line_is_one_line() => Assert.Equal("Boeken kast wit", PersonalText.CleanLine(" Boeken\n\nkast   wit "));

    [Fact]
    public void Markup_is_data_and_stays() => Assert.Equal("**a** <at>b</at> [c](d) ${e}", PersonalText.Clean("**a** <at>b</at> [c](d) ${e}"));
}
