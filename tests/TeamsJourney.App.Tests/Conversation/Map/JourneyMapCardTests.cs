using ActivityProtocol;
using AdaptiveCards;
using Counterparts;
using Moq;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Map;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Tests.Conversation.Improve;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.Conversation.Map;

/// <summary>The whole journey as one card.</summary>
[Collection(OfficialRendererCollection.Name)]
public sealed class JourneyMapCardTests(OfficialRenderer renderer)
{
    private static readonly Buttons Buttons = new(FormStyle.Dialog, IsInForm: false);

    [Fact]
    public async Task The_consolidated_journey_shows_phases_feelings_successes_pains_and_the_ways_on()
    {
        await using var app = await WorkshopApp.AfterAsync(Workshop.Published(Language.English));
        var card = await renderer.RenderAsync(app.Get<JourneyMapCard>().Draw(await app.JourneyAsync(), Buttons).ToJson());

        Assert.Empty(card.ValidationProblems);
        foreach (var expected in new[]
        {
            "Boekenkast Billy", "After sales", "4 Ik zet de kast in elkaar", "AU 2", "What goes well", "✓ 3 Ik koop de kast",
            "Touchpoint 4 · 2 of 3 said AU", "→ Een filmpje van drie minuten bij de handleiding · Bob Jansen · 1 Apr 2026", "Parked: De telefooncentrale", "not everything worked", "67%",
        })
        {
            Assert.Contains(expected, card.VisibleText, StringComparison.Ordinal);
        }

        Assert.Equal(["Touchpoint 4", "Touchpoint 5", "Open the plan", "Open the map", "Improve"], card.Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task Before_the_reveal_the_map_has_no_feelings_and_no_pains()
    {
        await using var app = await WorkshopApp.AfterAsync(
            Workshop.AtImprove(Language.English).TakeWhile(command => command is not Core.Experiences.ExperienceCommand.RevealExperiences));
        var card = await renderer.RenderAsync(app.Get<JourneyMapCard>().Draw(await app.JourneyAsync(), Buttons).ToJson());

        Assert.Contains("4 Ik zet de kast in elkaar", card.VisibleText, StringComparison.Ordinal);
        foreach (var hidden in new[] { "AU", "WOW", "How the customer feels", "What hurts", "losdraaien" })
        {
            Assert.DoesNotContain(hidden, card.VisibleText, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("w")]
    [InlineData("*")]
    [InlineData("😀")]
    public async Task However_much_there_is_the_card_stays_within_what_Teams_takes(string letter)
    {
        await using var app = await WorkshopApp.AfterAsync([]);
        var card = app.Get<JourneyMapCard>().Draw(Workshop.After(Workshop.Huge(Language.Dutch, letter)), Buttons);

        Assert.InRange(card.SizeInBytes, 1_000, CardLimits.TargetBytes);
        Assert.Empty((await renderer.RenderAsync(card.ToJson())).ValidationProblems);
    }

    [Fact]
    public async Task The_summary_is_posted_once_even_when_it_is_asked_for_twice()
    {
        await using var app = await WorkshopApp.AfterAsync(Workshop.Published(Language.English));
        var effect = app.Get<IEnumerable<IEffect>>().Single(effect => effect.IsFor("summary-1"));

        foreach (var _ in new[] { 1, 2 })
        {
            var result = await effect.CarryOutAsync(Workshop.Id, await app.Desk.ReadAsync(Workshop.Id, CancellationToken.None), new Intent("summary-1", ""), CancellationToken.None);
            Assert.Same(EffectResult.Done, result);
        }

        app.Connector.Verify(
            connector => connector.SendToConversationAsync(
                It.IsAny<Uri>(),
                "19:channel@thread.tacv2;messageid=1",
                It.Is<Activity>(activity => activity.Summary == "Boekenkast Billy: the customer journey"),
                It.IsAny<CancellationToken>()),
            Times.Once);
    }
}
