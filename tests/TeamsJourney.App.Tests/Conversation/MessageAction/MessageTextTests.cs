using ActivityProtocol;
using TeamsJourney.App.Conversation.MessageAction;

namespace TeamsJourney.App.Tests.Conversation.MessageAction;

public class MessageTextTests
{
    [Theory]
    [InlineData("<div>De klant wachtte lang</div>", "De klant wachtte lang")]
    [InlineData("<p>Eén&nbsp;&amp; twee</p>\n<p>drie</p>", "Eén & twee\ndrie")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("Hoi <at id=\"0\">Ann</at>, kijk<br>hier", "Hoi Ann, kijk\nhier")]
    [InlineData("Fijn <emoji id=\"smile\" alt=\"😀\" title=\"Smile\"></emoji>!", "Fijn 😀!")]
    [InlineData("a <!-- <b>geheim</b> --> b", "a b")]
    [InlineData("<style>p { x }</style><script>alert('</p>')</script>rest", "rest")]
    [InlineData("<attachment id=\"1\"></attachment>met bijlage", "met bijlage")]
    [InlineData("<a href=\"x\" title=\"1 > 2\">link</a>", "link")]
    [InlineData("&lt;script&gt; is tekst, 1 < 2", "<script> is tekst, 1 < 2")]
    [InlineData("open <b", "open")]
    [InlineData("<script>nooit dicht", "")]
    [InlineData("<!--", "")]
    [InlineData("<", "<")]
    [InlineData("", "")]
    [InlineData("<p>\u202Etegen\u200Bdraads</p>", "tegendraads")]
    public void Html_becomes_the_text_that_people_see(string html, string text) =>
        Assert.Equal(text, MessageText.Of(new MessageActionsPayloadBody(html, "html")));

    [Fact]
    public void Plain_text_stays_as_it_is() => Assert.Equal("1 <b>2</b>\n3", MessageText.Of(new MessageActionsPayloadBody("1 <b>2</b>\r\n\r\n3", "text")));

    [Fact]
    public void No_body_is_no_text() => Assert.Equal("", MessageText.Of(null));

    [Theory]
    [InlineData(100_000, "slot")]
    [InlineData(100_001, "slo")]
    [InlineData(100_004, "")]
    public void What_stands_beyond_the_longest_message_of_Teams_is_not_read(int length, string text) =>
        Assert.Equal(text, MessageText.Of(new MessageActionsPayloadBody("slot".PadLeft(length), "text")));

    [Fact]
    public void A_huge_message_of_unclosed_tags_is_read_in_a_moment() =>
        Assert.Equal("", MessageText.Of(new MessageActionsPayloadBody(string.Concat(Enumerable.Repeat("<b \"", 500_000)), "html")));
}
