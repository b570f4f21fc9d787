namespace ActivityProtocol.Tests;

public sealed class MentionTextTests
{
    private const string Bot = "28:bot";

    [Theory]
    [InlineData("<at>Journey</at>&nbsp;start\n", "<at>Journey</at>", "start")]
    [InlineData("<at>Journey</at>\u00A0start", "<at>Journey</at>", "start")]
    [InlineData("please <at>Journey</at> start", "<at>Journey</at>", "please start")]
    [InlineData("<at>Journey</at> start <at>Journey</at>", "<at>Journey</at>", "start")]
    [InlineData("<at>R&amp;D</at> start", "<at>R&D</at>", "start")]
    [InlineData("<at>R&D</at> start", "<at>R&amp;D</at>", "start")]
    [InlineData("<at>Klant&nbsp;reis</at> start", "<at>Klant reis</at>", "start")]
    [InlineData("start", "<at>Journey</at>", "start")]
    [InlineData("<at>Journey</at> start", "", "<at>Journey</at> start")]
    [InlineData("<at>Journey</at> start", " ", "<at>Journey</at> start")]
    [InlineData("<at>Journey</at>", "<at>Journey</at>", "")]
    [InlineData("<at>Journey</at> V&amp;A &lt;3", "<at>Journey</at>", "V&A <3")]
    [InlineData("one\ntwo", "<at>Journey</at>", "one\ntwo")]
    [InlineData(null, "<at>Journey</at>", "")]
    public void The_bots_mention_goes_and_the_words_stay(string? text, string mention, string said) =>
        Assert.Equal(said, Message(text, new Entity.Mention(new ChannelAccount { Id = Bot }, mention)).TextWithoutMentionOf(Bot));

    [Fact]
    public void Somebody_elses_mention_stays_even_with_the_bots_name() =>
        Assert.Equal("ask <at>Journey</at>", Message(
            "<at>Bot</at> ask <at>Journey</at>",
            new Entity.Mention(new ChannelAccount { Id = Bot }, "<at>Bot</at>"),
            new Entity.Mention(new ChannelAccount { Id = "29:somebody" }, "<at>Journey</at>")).TextWithoutMentionOf(Bot));

    [Fact]
    public void What_merely_looks_like_a_mention_stays() =>
        Assert.Equal("<at>Journey</at> start", Message("<at>Journey</at> start").TextWithoutMentionOf(Bot));

    private static Activity Message(string? text, params Entity[] entities) => new() { Type = ActivityTypes.Message, Text = text, Entities = entities };
}
