using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;
using TeamsJourney.Core.SetUp;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Tests.Fixture;
using TeamsJourney.Core.Touchpoints;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

/// <summary>Someone is taken out of a journey.</summary>
public class ErasingTests
{
    private static readonly MemberId Nobody = new("nobody");

    [Fact]
    public void Touchpoints_stay_on_the_map_as_nobodys()
    {
        var journey = Given(WithTouchpoints).When(Erase(Bob)).Then(Erased(Bob));
        Assert.Equal(["Ik vergelijk kasten op de website", "Ik koop de kast in de winkel"], journey.TouchpointsBy(Nobody).Select(touchpoint => touchpoint.Text));
        Assert.DoesNotContain("Bob", PublicText.Of(journey), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_was_revealed_stays_and_what_was_not_goes()
    {
        JourneyEvent[] past = [.. Revealed, new ExperiencesReopened(Ann.Id, At), new ExperienceSaved(Bob.Id, At, Ad, Answer("Onthul mij niet"))];
        var before = Given(past).Now;
        var journey = Given(past).When(Erase(Bob)).Then(Erased(Bob));
        Assert.Equal(PublicText.Of(before.Moods), PublicText.Of(journey.Moods));
        Assert.Null(journey.OwnExperience(Bob.Id, Shop));

        var again = Given([.. past, Erased(Bob), new ExperiencesRevealed(Ann.Id, At)]).Now;
        Assert.Equal(PublicText.Of(before.Moods), PublicText.Of(again.Moods));
    }

    [Fact]
    public void Votes_go_and_an_improvement_is_left_without_its_owner()
    {
        JourneyEvent[] past =
        [
            .. AtImprove, new Voted(Bob.Id, At, new Dictionary<TouchpointId, int> { [Manual] = 2 }), new ImprovementSaved(Ann.Id, At, Improve("film", Manual)),
        ];
        Assert.NotEmpty(Given(past).Now.OwnVotes(Bob.Id));
        var journey = Given(past).When(Erase(Bob)).Then(Erased(Bob));
        Assert.Empty(journey.OwnVotes(Bob.Id));
        Assert.Empty(journey.OwnVotes(Nobody));
        Assert.DoesNotContain(Rewritten(past, Erased(Bob), journey), happened => happened is Voted);
        Assert.Null(journey.Improvements[new ImprovementId("film")].Owner);
    }

    [Fact]
    public void Who_leads_hands_over_first() => Given(WithTouchpoints).When(Erase(Ann)).Refuses(new Refusal.HandOverFirst());

    [Fact]
    public void Who_led_before_can_go() =>
        Given([.. WithTouchpoints, new FacilitatorChanged(Ann.Id, At, Bob.Id)]).When(Erase(Ann)).Then(Erased(Ann));

    [Fact]
    public void Nothing_happens_for_someone_who_is_not_in_it() => Given(AtTouchpoints).When(Erase(Cleo)).ChangesNothing();

    [Fact]
    public void Who_was_only_nudged_can_go_too()
    {
        JourneyEvent[] past = [.. AtTouchpoints, new MembersNudged(Ann.Id, At, Step.Touchpoints, [Cleo.Id])];
        var journey = Given(past).When(Erase(Cleo)).Then(Erased(Cleo));
        Assert.DoesNotContain("cleo", PublicText.Of(Rewritten(past, Erased(Cleo), journey)), StringComparison.Ordinal);
        Given([.. past, Erased(Cleo)]).When(Erase(Cleo)).ChangesNothing();
    }

    [Fact]
    public void What_the_map_does_not_show_goes_with_the_person()
    {
        JourneyEvent[] past =
        [
            .. WithTouchpoints,
            new TouchpointChanged(Bob.Id, At, Shop, Buying, "Ik koop twee kasten"), new TouchpointChanged(Bob.Id, At, Shop, Buying, "Ik koop een kast"),
            Started(Step.Channels), Started(Step.Experience),
            new ExperienceSaved(Bob.Id, At, Shop, Answer("Wat duur")), new ExperienceSaved(Bob.Id, At, Shop, Answer("Dat valt mee")),
            new ExperiencesRevealed(Ann.Id, At), new ExperiencesReopened(Ann.Id, At), new ExperienceSaved(Bob.Id, At, Shop, Answer("Toch duur")),
        ];
        var rewritten = PublicText.Of(Rewritten(past, Erased(Bob), Given([.. past, Erased(Bob)]).Now));
        Assert.All(
            [Bob.Name, "Ik koop de kast in de winkel", "Ik koop twee kasten", "Wat duur", "Toch duur"],
            gone => Assert.DoesNotContain($"'{gone}'", rewritten, StringComparison.Ordinal));
        Assert.All(
            ["Ik koop een kast", "Dat valt mee", "Ik vergelijk kasten op de website", Cleo.Name],
            kept => Assert.Contains($"'{kept}'", rewritten, StringComparison.Ordinal));
    }

    [Fact]
    public void Coming_back_is_beginning_anew()
    {
        var journey = Given([.. WithTouchpoints, Erased(Bob), Joined(Bob)]).Now;
        Assert.Empty(journey.TouchpointsBy(Bob.Id));
        Assert.Equal(Bob.Name, journey.Participants[Bob.Id].Name);
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    [InlineData(24)]
    public void The_rewritten_past_makes_the_same_journey_without_the_person(int seed)
    {
        var random = new RandomCommands(seed);
        List<JourneyEvent> past = [.. Begun];
        var journey = JourneyEvolution.Replay(past)!;
        var erasures = 0;
        for (var number = 1; number <= 1200; number++)
        {
            var who = RandomCommands.Members[number / 40 % RandomCommands.Members.Length];
            var command = number % 40 == 0 ? new PrivacyCommand.EraseMember(who, At, new MemberId($"nobody{number}"), who.Id) : random.Next(journey);
            if (JourneyDecider.Decide(journey, command) is not Decision.Accepted { Events: { Count: > 0 } events })
            {
                continue;
            }

            journey = events.Aggregate(journey, JourneyEvolution.Evolve);
            past.AddRange(events);
            if (events is [MemberErased erased])
            {
                var before = past;
                past = Rewritten(past[..^1], erased, journey);
                // It is rewritten in batches, from the first event on, and people look meanwhile.
                Assert.All(
                    Enumerable.Range(1, 3).Select(quarter => past.Count * quarter / 4),
                    done => Assert.Equal(PublicText.Of(journey), PublicText.Of(JourneyEvolution.Replay([.. past[..done], .. before[done..]]))));
                var replayed = JourneyEvolution.Replay(past)!;
                Assert.DoesNotContain($"'{who.Id}'", PublicText.Of(past), StringComparison.Ordinal);
                Assert.Equal(PublicText.Of(journey), PublicText.Of(replayed));
                Assert.Equal(PublicText.Of(past), PublicText.Of(past.Select(happened => Rewriting.Without(happened, erased, replayed))));
                erasures++;
                // Half of the time what was loaded again goes on, half of the time what was in hand.
                journey = erasures % 2 == 0 ? replayed : journey;
            }
        }

        Assert.True(erasures > 5, $"Only {erasures} were erased.");
        Assert.Equal(PublicText.Of(journey), PublicText.Of(JourneyEvolution.Replay(past)));
    }

    private static PrivacyCommand.EraseMember Erase(Member member) => new(member, At, Nobody, member.Id);

    private static MemberErased Erased(Member member) => new(member.Id, At, Nobody, member.Id);

    private static List<JourneyEvent> Rewritten(IEnumerable<JourneyEvent> past, MemberErased erased, Journey now) =>
        [.. past.Append(erased).Select(happened => Rewriting.Without(happened, erased, now))];
}
