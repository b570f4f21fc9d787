using AdaptiveCards;
using Counterparts;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using static TeamsJourney.App.Tests.Conversation.Improve.Workshop;

namespace TeamsJourney.App.Tests.Conversation.Improve;

/// <summary>The shared cards of step 4 and of the time after it.</summary>
[Collection(OfficialRendererCollection.Name)]
public sealed class ImproveCardTests(OfficialRenderer renderer)
{
    [Fact]
    public async Task The_worst_pain_stands_first_with_the_reason_for_its_rank_and_what_is_done_about_it()
    {
        var card = await DrawAsync(WithImprovement(Language.English), Step.Improve);

        Assert.Empty(card.ValidationProblems);
        var text = card.VisibleText;
        Assert.True(text.IndexOf("handleiding", StringComparison.Ordinal) < text.IndexOf("schroef", StringComparison.Ordinal));
        Assert.Contains("2 of 3 said AU · 2 negative · 2 votes · opinions differ · moment of truth · mostly assumption", text, StringComparison.Ordinal);
        Assert.Contains("✓ 1 improvement", text, StringComparison.Ordinal);
        Assert.Contains("parked", text, StringComparison.Ordinal);
        Assert.Equal(["Improve", "Vote", "Publish to Planner", "I'm done", "Facilitate"], card.Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task The_card_speaks_the_language_of_the_journey()
    {
        var card = await DrawAsync(WithImprovement(Language.Dutch), Step.Improve);

        Assert.Contains("2 van de 3 zeiden AU", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("het enige antwoord is negatief", card.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Verbeteren", "Stemmen", "Publiceer in Planner", "Ik ben klaar", "Begeleiden"], card.Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task A_team_without_pains_is_told_so_kindly_and_has_nothing_to_vote_on()
    {
        var card = await DrawAsync([.. AtImprove(Language.English).Where(command => command is not Core.Experiences.ExperienceCommand.SaveExperience { Experience.Verdict: not Core.Experiences.Verdict.Wow })], Step.Improve);

        Assert.Contains("Nobody found a pain", card.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("Vote", card.Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task After_publishing_the_card_says_what_went_wrong_in_plain_words_and_leads_to_the_plan()
    {
        var card = await DrawAsync(Published(Language.English), Step.FollowUp);

        Assert.Empty(card.ValidationProblems);
        Assert.Contains("not everything worked", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("The owner cannot be given tasks in this plan.", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("About: Een filmpje van drie minuten", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("Bob Jansen · 1 Apr 2026", card.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain(Bob.Id.Value, card.Html, StringComparison.Ordinal);
        Assert.Equal(["Open the plan", "Change an improvement", "Publish again", "Facilitate"], card.Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task While_publishing_is_under_way_nobody_can_ask_for_it_again()
    {
        var card = await DrawAsync([.. WithImprovement(Language.English), new PublishingCommand.RequestPublishing(Ann, At)], Step.FollowUp);

        Assert.Contains("On its way to Planner", card.VisibleText, StringComparison.Ordinal);
        Assert.Equal(["Change an improvement", "Facilitate"], card.Actions.Select(action => action.Title));
    }

    [Fact]
    public async Task Nothing_reached_Planner_is_not_called_published()
    {
        var report = new PublishingReport(1, 0, 0, 0, [new PublishingProblem(null, PublishingProblemKind.NotAllowed, "Forbidden")]);
        var card = await DrawAsync(
            [.. WithImprovement(Language.English), new PublishingCommand.RequestPublishing(Ann, At), new PublishingCommand.FinishPublishing(Member.Product, At, report)], Step.FollowUp);

        Assert.Contains("Publishing did not work", card.VisibleText, StringComparison.Ordinal);
        Assert.Contains("may not write in this team's Planner", card.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("are in Planner.", card.VisibleText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("w")]
    [InlineData("*")]
    [InlineData("😀")]
    public async Task However_much_there_is_the_cards_stay_within_what_Teams_takes(string letter)
    {
        await using var app = await WorkshopApp.AfterAsync([]);
        var journey = After(Huge(Language.Dutch, letter));
        foreach (var step in new[] { Step.Improve, Step.FollowUp })
        {
            Assert.InRange(app.Get<StepCards>().Draw(journey, step, Context).SizeInBytes, 1_000, CardLimits.TargetBytes);
        }
    }

    private static StepCardContext Context => new(new Buttons(FormStyle.Dialog, IsInForm: false), 3, At, IsClosed: false);

    private async Task<RenderedCard> DrawAsync(IEnumerable<Command> commands, Step step)
    {
        await using var app = await WorkshopApp.AfterAsync(commands);
        return await renderer.RenderAsync(app.Get<StepCards>().Draw(await app.JourneyAsync(), step, Context).ToJson());
    }
}
