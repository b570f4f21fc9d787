using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.Conversation.Experiences;

public sealed class AnsweringTests
{
    [Fact]
    public async Task Going_on_saves_what_was_typed_and_opening_again_shows_it()
    {
        await using var channel = await TeamChannel.WithAsync(Workshop.AtExperience());

        var next = await channel.SendAsync(
            Workshop.Piet, "experience/save", ("touchpoint", "t1"), ("go", "next"), ("thought", "Mooi"), ("valence", "Positive"), ("emotions", "Happy,Satisfied"), ("verdict", "Wow"), ("evidence", "Employee"));

        Assert.Contains("2 van 7", next, StringComparison.Ordinal);
        Assert.DoesNotContain("\"value\":\"Mooi\"", next, StringComparison.Ordinal);
        var again = await channel.OpenAsync(Workshop.Piet, "experience/save", ("touchpoint", "t1"));
        foreach (var value in (string[])["Mooi", "Positive", "Happy,Satisfied", "Wow", "Employee"])
        {
            Assert.Contains($"\"value\":\"{value}\"", again, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Skipping_with_nothing_typed_saves_nothing()
    {
        await using var channel = await TeamChannel.WithAsync(Workshop.AtExperience());

        var next = await channel.SendAsync(
            Workshop.Piet, "experience/save", ("touchpoint", "t2"), ("go", "next"), ("thought", ""), ("verdict", "Neither"), ("evidence", "OwnShoes"));

        Assert.Contains("3 van 7", next, StringComparison.Ordinal);
        Assert.Empty((await channel.Desk.FindAsync(Workshop.Id, CancellationToken.None))!.CountExperiences());
    }

    [Theory]
    [InlineData("previous", "t3", "2 van 7")]
    [InlineData("next", "t7", "Mijn antwoorden")]
    [InlineData("mine", "t3", "Mijn antwoorden")]
    public async Task Each_button_leads_where_it_says(string go, string from, string expected)
    {
        await using var channel = await TeamChannel.WithAsync(Workshop.AtExperience());

        Assert.Contains(expected, await channel.SendAsync(Workshop.Piet, "experience/save", ("touchpoint", from), ("go", go), ("thought", "Zo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_answers_begins_at_the_first_touchpoint_that_is_not_answered_in_full()
    {
        var workshop = Workshop.AtExperience();
        workshop.Say(Workshop.Piet, 1, Workshop.Feel("Mooi", Valence.Positive, emotions: Emotion.Happy));
        workshop.Say(Workshop.Piet, 2, Workshop.Feel("Wat nu", Valence.Unsaid));
        await using var channel = await TeamChannel.WithAsync(workshop);

        Assert.Contains("2 van 7", await channel.OpenAsync(Workshop.Piet, "experience/save"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valence", "Maybe")]
    [InlineData("emotions", "Happy,Hungry")]
    [InlineData("evidence", "3")]
    public async Task What_cannot_be_read_is_asked_again_with_what_was_typed(string field, string value)
    {
        await using var channel = await TeamChannel.WithAsync(Workshop.AtExperience());

        var again = await channel.SendAsync(Workshop.Piet, "experience/save", ("touchpoint", "t4"), ("go", "next"), ("thought", "Niet kwijt"), (field, value));

        Assert.Contains("4 van 7", again, StringComparison.Ordinal);
        Assert.Contains("Niet kwijt", again, StringComparison.Ordinal);
        Assert.Contains("\"style\":\"attention\"", again, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_thought_that_is_too_long_is_not_lost_and_a_huge_one_stays_within_a_card()
    {
        await using var channel = await TeamChannel.WithAsync(Workshop.AtExperience());

        Assert.Contains(new string('a', 501), await channel.SendAsync(Workshop.Piet, "experience/save", ("touchpoint", "t4"), ("thought", new string('a', 501))), StringComparison.Ordinal);
        Assert.True((await channel.SendAsync(Workshop.Piet, "experience/save", ("touchpoint", "t4"), ("thought", new string('a', 100_000)))).Length < 12_000);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_reveal_is_refused_with_what_was_typed()
    {
        await using var channel = await TeamChannel.WithAsync(Workshop.Revealed());

        var late = await channel.SendAsync(Workshop.Piet, "experience/save", ("touchpoint", "t4"), ("go", "next"), ("thought", "Te laat"));

        Assert.Contains("Te laat", late, StringComparison.Ordinal);
        Assert.Contains("\"style\":\"attention\"", late, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Naming.Named, true)]
    [InlineData(Naming.Anonymous, false)]
    public async Task Only_the_facilitator_is_asked_whether_to_reveal_and_sees_names_only_where_names_are_shown(Naming naming, bool seesNames)
    {
        var workshop = Workshop.AtExperience(naming: naming);
        workshop.Say(Workshop.Piet, 1, Workshop.Feel("Mooi", Valence.Positive));
        await using var channel = await TeamChannel.WithAsync(workshop);

        Assert.DoesNotContain("Nu onthullen", await channel.OpenAsync(Workshop.Piet, "experience/reveal"), StringComparison.Ordinal);
        var question = await channel.OpenAsync(Workshop.Sanne, "experience/reveal");
        Assert.Contains("Nu onthullen", question, StringComparison.Ordinal);
        Assert.Equal(seesNames, question.Contains("Piet de Boer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_reveal_is_posted_once_however_often_it_is_carried_out()
    {
        await using var channel = await TeamChannel.WithAsync(Workshop.Revealed());

        await channel.CarryOutEffectsAsync(key => key.StartsWith("reveal-", StringComparison.Ordinal), complete: false);
        await channel.CarryOutEffectsAsync(key => key.StartsWith("reveal-", StringComparison.Ordinal), complete: false);

        Assert.Contains("De onthulling", Assert.Single(channel.Sent), StringComparison.Ordinal);
    }
}
