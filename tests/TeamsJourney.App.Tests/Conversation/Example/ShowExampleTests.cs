using System.Globalization;
using Counterparts;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Tests.Conversation.Example;

[Collection(OfficialRendererCollection.Name)]
public sealed class ShowExampleTests(OfficialRenderer renderer)
{
    private const int LargestCard = 28 * 1024;

    [Theory]
    [InlineData("nl-NL", "Journey", "Ik word op het vliegveld opgewacht met de autosleutels en een kaart", "Hoe voelt dat?")]
    [InlineData("nl-NL", "Experience", "Dit gaat goed", "Wat doet het team?")]
    [InlineData("nl-NL", "Improve", "Binnen tien minuten een e-mail met het reisschema", "Begin met je eigen klantreis")]
    [InlineData("en-GB", "Journey", "I am met at the airport with the car keys and a map", "How does it feel?")]
    [InlineData("en-GB", "Experience", "Goes well", "What does the team do?")]
    [InlineData("en-GB", "Improve", "An e-mail with the itinerary within ten minutes", "Start your own journey")]
    public async Task Each_view_reads_well_in_the_persons_language(string culture, string view, string text, string action)
    {
        var card = await DrawAsync(culture, Inputs.Of(new() { ["view"] = view }));

        var rendered = await renderer.RenderAsync(card.ToJson());
        Assert.Empty(rendered.ValidationProblems);
        Assert.Contains(text, rendered.VisibleText, StringComparison.Ordinal);
        Assert.Contains(rendered.Actions, shown => shown.Title == action);
        Assert.InRange(card.SizeInBytes, 1, LargestCard);
    }

    [Fact]
    public async Task A_view_that_does_not_exist_shows_the_first()
    {
        var card = await DrawAsync("en-GB", Inputs.Of(new() { ["view"] = "Nowhere" }));

        Assert.Contains("1 of 3", card.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_came_from_a_journey_is_not_asked_to_begin_another_one()
    {
        var card = await DrawAsync("en-GB", Inputs.Of(new() { ["view"] = "Improve", [Buttons.JourneyField] = "journey" }));

        Assert.DoesNotContain("Start your own journey", card.ToJson(), StringComparison.Ordinal);
    }

    // Someone outside any team, without a journey in the channel.
    private static async Task<AdaptiveCards.AdaptiveCard> DrawAsync(string culture, Inputs inputs)
    {
        using var _ = Languages.Speak(CultureInfo.GetCultureInfo(culture));
        var click = new Click
        {
            Person = new Person(new Member(new MemberId("outsider"), "Someone Outside"), "29:outsider", CultureInfo.CurrentUICulture),
            Place = null,
            At = Bookcase.At,
            Cause = "cause",
            Verb = ShowExample.Verb,
            IsOpening = true,
            Inputs = inputs,
            Buttons = new Buttons(FormStyle.Dialog, IsInForm: true),
            CardId = "",
        };
        var reply = Assert.IsType<Reply.Show>(await new ShowExample().HandleAsync(click, CancellationToken.None));
        return reply.Form.ToCard(withTitle: true, back: null);
    }
}
