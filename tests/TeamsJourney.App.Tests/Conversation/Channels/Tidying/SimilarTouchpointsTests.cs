using TeamsJourney.App.Conversation.Channels.Tidying;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Tests.Conversation.Channels.Tidying;

public class SimilarTouchpointsTests
{
    [Theory]
    [InlineData("Ik bel de klantenservice", "Ik bel met de klantenservice over mijn bestelling")]
    [InlineData("Ik zoek op de website naar informatie", "Ik zoek informatie op de website.")]
    [InlineData("Ik bekijk de website", "Ik bezoek de website")]
    [InlineData("Ik zie de reclame op televisie", "Ik zie een reclame op de tv")]
    [InlineData("Ik vraag een offerte aan", "Ik vraag een offerte aan via de website")]
    [InlineData("De monteur komt langs", "Monteur komt bij mij langs")]
    [InlineData("Ik krijg een bevestiging per e-mail", "Ik krijg een bevestiging per email")]
    [InlineData("Café bezocht", "cafe bezocht")]
    [InlineData("I call customer service", "I call the customer service about my order")]
    [InlineData("I see an ad on Facebook", "I see an advert on Facebook")]
    [InlineData("I wait for the delivery", "I wait for delivery at home")]
    public void The_same_in_other_words_is_proposed(string one, string other) => Assert.Single(SimilarTouchpoints.In(With(("use", one), ("use", other))));

    [Theory]
    [InlineData("Ik betaal de rekening", "Ik ontvang de rekening")]
    [InlineData("Ik open een rekening in de app", "Ik sluit een rekening in de app")]
    [InlineData("Ik bel om een afspraak te maken", "Ik bel om een klacht in te dienen")]
    [InlineData("Ik bel", "Ik bel over een schroef die mist")]
    [InlineData("Ik lees de handleiding", "Ik lees reviews")]
    [InlineData("I pay the invoice", "I receive the invoice")]
    [InlineData("I ask a friend for advice", "I ask the shop assistant for advice")]
    [InlineData("Ik", "Ik")]
    public void What_differs_is_not_proposed_but_equal_texts_always_are(string one, string other) =>
        Assert.Equal(one == other ? 1 : 0, SimilarTouchpoints.In(With(("use", one), ("use", other))).Count);

    [Fact]
    public void Only_the_same_and_the_neighbouring_phase_count()
    {
        Assert.Single(SimilarTouchpoints.In(With(("buying", "Ik bel de klantenservice"), ("use", "Ik bel de klantenservice"))));
        Assert.Empty(SimilarTouchpoints.In(With(("orientation", "Ik bel de klantenservice"), ("use", "Ik bel de klantenservice"))));
    }

    [Fact]
    public void Each_touchpoint_is_in_one_group_at_most_and_the_groups_are_the_same_every_time()
    {
        var journey = With([.. Enumerable.Range(0, 500).Select(number => ("use", $"Ik bel de klantenservice over vraag {number % 50} van mijn bestelling"))]);
        var groups = SimilarTouchpoints.In(journey);
        Assert.All(groups, group => Assert.InRange(group.Count, 2, SimilarTouchpoints.MostInAGroup));
        Assert.Equal(groups.Sum(group => group.Count), groups.SelectMany(group => group).Select(touchpoint => touchpoint.Id).Distinct().Count());
        Assert.Equal(groups.SelectMany(group => group), SimilarTouchpoints.In(journey).SelectMany(group => group));
    }

    private static Journey With(params (string Phase, string Text)[] touchpoints)
    {
        var at = ChannelsScene.At;
        var ann = ChannelsScene.Ann.Member;
        Command[] commands =
        [
            new SetUpCommand.CreateJourney(ann, at, ChannelsScene.Id, ChannelsScene.Place.Journeys, Bookcase.SetUp),
            new StepCommand.NextStep(ann, at, Step.SetUp, WithEmptyPhases: false),
            .. touchpoints.Select((one, index) => new TouchpointCommand.AddTouchpoint(
                new Member(new MemberId($"member {index}"), "Member"), at, new TouchpointId($"t{index}"), new PhaseId(one.Phase), one.Text)),
        ];
        return commands.Aggregate((Journey?)null, (journey, command) =>
            Assert.IsType<Decision.Accepted>(JourneyDecider.Decide(journey, command)).Events.Aggregate(journey, JourneyEvolution.Evolve))!;
    }
}
