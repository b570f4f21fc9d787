using TeamsJourney.Core.Journeys;

namespace TeamsJourney.Core.Tests.Fixture;

/// <summary>Given what happened, when something is asked, then this happens.</summary>
internal static class Spec
{
    public static Past Given(params IEnumerable<JourneyEvent> past) => new(JourneyEvolution.Replay(past));

    public sealed record Past(Journey? Journey)
    {
        public Journey Now => Journey ?? throw new InvalidOperationException("There is no journey.");

        public Outcome When(Command command) => new(Journey, JourneyDecider.Decide(Journey, command));
    }

    public sealed record Outcome(Journey? Before, Decision Decision)
    {
        /// <summary>The journey afterwards.</summary>
        public Journey Now => Events.Aggregate(Before, JourneyEvolution.Evolve)!;

        private IReadOnlyList<JourneyEvent> Events => Assert.IsType<Decision.Accepted>(Decision).Events;

        public Journey Then(params IReadOnlyList<JourneyEvent> expected)
        {
            Assert.NotEmpty(expected);
            Assert.Equal(expected.Select(PublicText.Of), Events.Select(PublicText.Of));
            return Now;
        }

        public void ChangesNothing() => Assert.Empty(Events);

        public void Refuses(Refusal reason) => Assert.Equal(PublicText.Of(reason), PublicText.Of(Assert.IsType<Decision.Refused>(Decision).Reason));

        public Outcome When(Command command) => new(Now, JourneyDecider.Decide(Now, command));
    }
}
