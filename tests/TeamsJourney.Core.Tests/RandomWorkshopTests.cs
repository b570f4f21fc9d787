using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.Tests.Fixture;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

/// <summary>Thousands of commands in any order, sensible and not: what must always hold.</summary>
public class RandomWorkshopTests
{
    private const int Commands = 1500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void Whatever_is_asked_the_journey_stays_whole(int seed)
    {
        var random = new RandomCommands(seed);
        List<JourneyEvent> past = [.. Begun];
        var journey = JourneyEvolution.Replay(past)!;
        var accepted = new HashSet<Type>();
        for (var number = 0; number < Commands; number++)
        {
            var command = random.Next(journey);
            if (JourneyDecider.Decide(journey, command) is Decision.Accepted { Events: var events })
            {
                var before = journey;
                journey = events.Aggregate(journey, JourneyEvolution.Evolve);
                past.AddRange(events);
                accepted.UnionWith(events.Select(happened => happened.GetType()));
                HoldsTogether(journey);
                KeepsWords(before, journey, events);
                Assert.True(IsHarmlessAgain(journey, command), $"Twice is not once: {command}");
            }
        }

        Assert.Equal(PublicText.Of(journey), PublicText.Of(JourneyEvolution.Replay(past)));
        Assert.True(accepted.Count >= 22, $"Only {accepted.Count} kinds of events happened: the commands are too dull.");
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Nobodys_unrevealed_answer_is_within_anothers_reach(int seed)
    {
        var random = new RandomCommands(seed);
        var journey = JourneyEvolution.Replay(Begun)!;
        var unrevealed = new HashSet<string>();
        var looked = 0;
        for (var number = 0; number < Commands; number++)
        {
            if (JourneyDecider.Decide(journey, random.Next(journey)) is not Decision.Accepted { Events: { Count: > 0 } events })
            {
                continue;
            }

            foreach (var happened in events)
            {
                Track(journey, happened, unrevealed);
                journey = JourneyEvolution.Evolve(journey, happened);
            }

            looked += unrevealed.Count > 0 ? 1 : 0;
            var seen = PublicText.Of(journey) + PublicText.Of(JourneyMap.Of(journey)) + journey;
            Assert.All(unrevealed, secret => Assert.DoesNotContain(secret, seen, StringComparison.Ordinal));
            Assert.All(RandomCommands.Members, viewer => Assert.All(
                journey.Touchpoints.Keys.Select(id => journey.OwnExperience(viewer.Id, id)?.Thought ?? ""),
                thought => Assert.True(thought.Length == 0 || thought.EndsWith($"van {viewer.Id}", StringComparison.Ordinal))));
        }

        Assert.True(looked > 100, $"Looked only {looked} times.");
    }

    private static void Track(Journey before, JourneyEvent happened, HashSet<string> unrevealed)
    {
        switch (happened)
        {
            case ExperienceSaved { Experience.Thought: { Length: > 0 } thought }:
                unrevealed.Add(thought);
                break;
            case CustomerWordsAdded words when !before.IsRevealed:
                unrevealed.Add(words.Words);
                break;
            case ExperiencesRevealed:
                unrevealed.Clear();
                break;
        }
    }

    private static void HoldsTogether(Journey journey)
    {
        Assert.Equal(journey.Touchpoints.Keys.Select(id => id.Value).Order(), journey.Order.Select(id => id.Value).Order());
        var phases = journey.OrderedTouchpoints.Select(touchpoint => journey.SetUp.Phases.IndexOf(touchpoint.Phase)).ToList();
        Assert.Equal(phases.Order(), phases);
        Assert.DoesNotContain(-1, phases);

        var grouped = journey.JourneySteps.SelectMany(step => step.Touchpoints).ToList();
        Assert.Equal(grouped.Count, grouped.Distinct().Count());
        Assert.All(grouped, id => Assert.Contains(id, journey.Touchpoints.Keys));
        Assert.True(journey.JourneySteps.Count <= JourneyStep.Maximum);
        Assert.Equal(journey.JourneyStepCount, JourneyMap.Of(journey).Phases.Sum(phase => phase.Steps.Count(step => !step.IsContinued)));

        var parts = journey.Touchpoints.Values.SelectMany(touchpoint => touchpoint.Ids).ToList();
        Assert.Equal(parts.Count, parts.Distinct().Count());
        Assert.Contains(journey.Facilitator, journey.Participants.Keys);
        Assert.All(journey.Improvements.Values, improvement => Assert.NotNull(journey.TouchpointHolding(improvement.PainPoint)));
        Assert.All(PainRanking.Of(journey), pain => Assert.InRange(pain.Score, 0, 5));
        Assert.All(journey.OwnVotes(Bob.Id).Keys, id => Assert.Contains(id, journey.Touchpoints.Keys));
        Assert.NotNull(ChannelGaps.Of(journey));
        Assert.All(journey.CountExperiences(), count => Assert.InRange(count.Value, 1, RandomCommands.Members.Length));
    }

    // Merging, splitting, grouping and moving never lose a word: each part is on the table or inside what is on the table.
    private static void KeepsWords(Journey before, Journey after, IReadOnlyList<JourneyEvent> events)
    {
        var deleted = events.OfType<TouchpointDeleted>().Select(happened => happened.Id).ToHashSet();
        var changed = events.OfType<TouchpointChanged>().Select(happened => happened.Id).ToHashSet();
        Assert.Empty(Words(before).Where(part => !deleted.Contains(part.Id) && !changed.Contains(part.Id)).Except(Words(after)));

        static IEnumerable<(TouchpointId Id, string Text)> Words(Journey journey) => journey.Touchpoints.Values
            .SelectMany(touchpoint => touchpoint.MergedFrom.Count == 0 ? [touchpoint] : touchpoint.MergedFrom)
            .Select(part => (part.Id, part.Text));
    }

    // A command that arrives twice is refused or changes nothing; a second "one place up" is the one that means something else.
    private static bool IsHarmlessAgain(Journey journey, Command command) =>
        command is ChannelCommand.MoveTouchpoint || JourneyDecider.Decide(journey, command) is Decision.Refused or Decision.Accepted { Events.Count: 0 };
}
