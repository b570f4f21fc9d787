using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Improvements.ImprovementCommand;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class ImprovementTests
{
    private static readonly Improvement Film = Improve("film", Manual);

    private static readonly JourneyEvent[] WithFilm = [.. AtImprove, new ImprovementSaved(Bob.Id, At, Film)];

    [Fact]
    public void Anyone_saves_what_the_team_will_do_about_a_pain()
    {
        var given = Film with { Title = " Een filmpje bij\nde handleiding ", Whys = ["De tekening is onduidelijk ", " ", "Niemand probeert hem uit"], Actions = ["Filmen", "\u200B", "Plaatsen"] };
        var journey = Given(AtImprove).When(new SaveImprovement(Bob, At, given)).Then(new ImprovementSaved(Bob.Id, At, Film));
        Assert.Equal("film", Assert.Single(journey.ImprovementsFor(Manual)).Id.Value);
        Given(WithFilm).When(new SaveImprovement(Cleo, At, given)).ChangesNothing();
        Given(WithFilm).When(new SaveImprovement(Cleo, At, Film with { Owner = null })).Then(new ImprovementSaved(Cleo.Id, At, Film with { Owner = null }));
        Given(WithFilm).When(new SaveImprovement(Cleo, At, Film with { Actions = ["Plaatsen", "Filmen"] })).Then(new ImprovementSaved(Cleo.Id, At, Film with { Actions = ["Plaatsen", "Filmen"] }));
    }

    [Fact]
    public void What_another_saved_meanwhile_is_not_overwritten_unseen()
    {
        JourneyEvent[] changed = [.. WithFilm, new ImprovementSaved(Cleo.Id, At, Film with { Kpi = "Minder retouren" })];
        Given(changed).When(new SaveImprovement(Bob, At, Film with { Owner = null }) { Seen = 1 }).Refuses(new Refusal.ChangedMeanwhile());
        Given(changed).When(new SaveImprovement(Bob, At, Film with { Owner = null }) { Seen = 2 }).Then(new ImprovementSaved(Bob.Id, At, Film with { Owner = null }));
    }

    [Fact]
    public void An_improvement_is_for_a_pain_and_stays_with_it()
    {
        Given(AtImprove).When(new SaveImprovement(Bob, At, Improve("film", Shop))).Refuses(new Refusal.NoPainPoint());
        Given(AtImprove).When(new SaveImprovement(Bob, At, Improve("film", default))).Refuses(new Refusal.NoPainPoint());
        Given(WithFilm).When(new SaveImprovement(Bob, At, Improve("film", Call))).Refuses(new Refusal.NoSuchImprovement());
    }

    [Fact]
    public void Improving_belongs_to_step_4_and_the_follow_up()
    {
        Given(Revealed).When(new SaveImprovement(Bob, At, Film)).Refuses(new Refusal.OtherStep(Step.Experience));
        Given([.. AtImprove, Started(Step.FollowUp)]).When(new SaveImprovement(Bob, At, Film)).Then(new ImprovementSaved(Bob.Id, At, Film));
        Given([.. AtImprove, Started(Step.FollowUp)]).When(new Vote(Bob, At, Dots((Manual, 1)))).Refuses(new Refusal.OtherStep(Step.FollowUp));
    }

    [Fact]
    public void Every_text_fits_and_the_title_is_there()
    {
        Refuses(Film with { Title = "" }, new Refusal.TextMissing(TextField.Improvement));
        Refuses(Film with { Title = new string('a', 201) }, new Refusal.TextTooLong(TextField.Improvement, 200));
        Refuses(Film with { Whys = [new string('a', 301)] }, new Refusal.TextTooLong(TextField.Why, 300));
        Refuses(Film with { Whys = ["1", "2", "3", "4", "5", "6"] }, new Refusal.TooMany(TextField.Why, 5));
        Refuses(Film with { Actions = [new string('a', 101)] }, new Refusal.TextTooLong(TextField.Action, 100));
        Refuses(Film with { Actions = [.. Enumerable.Range(0, 21).Select(number => $"{number}")] }, new Refusal.TooMany(TextField.Action, 20));
        Refuses(Film with { Kpi = new string('a', 201) }, new Refusal.TextTooLong(TextField.Kpi, 200));
    }

    [Fact]
    public void Empty_lines_do_not_count_as_whys() =>
        Given(AtImprove).When(new SaveImprovement(Bob, At, Film with { Whys = ["1", "", null!, "", "", "", "2"] })).Then(new ImprovementSaved(Bob.Id, At, Film with { Whys = ["1", "2"] }));

    [Fact]
    public void A_due_date_is_not_in_the_past_anywhere_on_earth_unless_it_was_set_before()
    {
        var today = DateOnly.FromDateTime(At.UtcDateTime);
        Refuses(Film with { Due = today.AddDays(-2) }, new Refusal.DueInThePast());
        Refuses(Film with { Due = DateOnly.MinValue }, new Refusal.DueInThePast());
        Given(AtImprove).When(new SaveImprovement(Bob, At, Film with { Due = today.AddDays(-1) })).Then(new ImprovementSaved(Bob.Id, At, Film with { Due = today.AddDays(-1) }));
        Given(WithFilm).When(new SaveImprovement(Bob, At.AddDays(90), Film with { Title = "Later" })).Then(new ImprovementSaved(Bob.Id, At.AddDays(90), Film with { Title = "Later" }));
        Given(AtImprove).When(new SaveImprovement(Bob, DateTimeOffset.MinValue, Film)).Then(new ImprovementSaved(Bob.Id, DateTimeOffset.MinValue, Film));
    }

    [Fact]
    public void There_are_at_most_200_improvements_and_those_can_still_be_changed()
    {
        JourneyEvent[] full = [.. AtImprove, .. Enumerable.Range(0, 200).Select(number => new ImprovementSaved(Bob.Id, At, Improve($"i{number}", Manual)))];
        Given(full).When(new SaveImprovement(Bob, At, Film)).Refuses(new Refusal.TooMany(TextField.Improvement, 200));
        Given(full).When(new SaveImprovement(Bob, At, Improve("i7", Manual, "Anders"))).Then(new ImprovementSaved(Bob.Id, At, Improve("i7", Manual, "Anders")));
    }

    [Fact]
    public void An_improvement_is_taken_out()
    {
        Assert.Empty(Given(WithFilm).When(new DeleteImprovement(Cleo, At, Film.Id)).Then(new ImprovementDeleted(Cleo.Id, At, Film.Id)).Improvements);
        Given(AtImprove).When(new DeleteImprovement(Cleo, At, Film.Id)).Refuses(new Refusal.NoSuchImprovement());
    }

    [Fact]
    public void A_pain_is_parked_with_a_reason_and_taken_up_again()
    {
        var parked = Given(AtImprove).When(new ParkPainPoint(Cleo, At, Manual, " Te duur "));
        Assert.Equal("Te duur", PainRanking.Of(parked.Then(new PainPointParked(Cleo.Id, At, Manual, "Te duur")))[0].ParkedBecause);
        parked.When(new ParkPainPoint(Bob, At, Manual, "Te duur")).ChangesNothing();
        Assert.Empty(parked.When(new ResumePainPoint(Bob, At, Manual)).Then(new PainPointResumed(Bob.Id, At, Manual)).Parked);
        Given(AtImprove).When(new ResumePainPoint(Bob, At, Manual)).ChangesNothing();
        Given(AtImprove).When(new ParkPainPoint(Bob, At, Manual, "")).Refuses(new Refusal.TextMissing(TextField.Reason));
        Given(AtImprove).When(new ParkPainPoint(Bob, At, Manual, new string('a', 301))).Refuses(new Refusal.TextTooLong(TextField.Reason, 300));
        Given(AtImprove).When(new ParkPainPoint(Bob, At, Shop, "Te duur")).Refuses(new Refusal.NoPainPoint());
    }

    [Fact]
    public void The_improvements_of_a_parked_pain_are_kept_and_wait_until_it_is_taken_up_again()
    {
        var parked = Given(WithFilm).When(new ParkPainPoint(Cleo, At, Manual, "Te duur"));
        Assert.Empty(parked.Now.ImprovementsToPublish);
        Assert.Single(parked.Now.ImprovementsFor(Manual));
        var saved = parked.When(new SaveImprovement(Bob, At, Film)).Then(new ImprovementSaved(Bob.Id, At, Film));
        Assert.Empty(saved.Parked);
        Assert.Single(saved.ImprovementsToPublish);
    }

    [Fact]
    public void Everyone_divides_their_dots_over_the_pains_and_does_so_anew()
    {
        var voted = Given(AtImprove).When(new Vote(Bob, At, Dots((Manual, 2), (Call, 1), (Shop, 0))));
        Assert.Equal(2, voted.Then(new Voted(Bob.Id, At, Dots((Manual, 2), (Call, 1)))).OwnVotes(Bob.Id)[Manual]);
        Assert.Empty(voted.Now.OwnVotes(Cleo.Id));
        voted.When(new Vote(Bob, At, Dots((Call, 1), (Manual, 2)))).ChangesNothing();
        Assert.Empty(voted.When(new Vote(Bob, At, Dots())).Now.OwnVotes(Bob.Id));
    }

    [Fact]
    public void Dots_stay_within_the_budget_and_on_pains()
    {
        Given(AtImprove).When(new Vote(Bob, At, Dots((Manual, 4)))).Refuses(new Refusal.VotesOverBudget(3));
        Given(AtImprove).When(new Vote(Bob, At, Dots((Manual, int.MaxValue), (Call, int.MaxValue)))).Refuses(new Refusal.VotesOverBudget(3));
        Given(AtImprove).When(new Vote(Bob, At, Dots((Manual, 4), (Call, -1)))).Refuses(new Refusal.VotesOverBudget(3));
        Given(AtImprove).When(new Vote(Bob, At, Dots((Shop, 1)))).Refuses(new Refusal.NoPainPoint());
        Given(AtImprove).When(new Vote(Bob, At, Dots((default, 1)))).Refuses(new Refusal.NoPainPoint());
    }

    private static void Refuses(Improvement improvement, Refusal reason) => Given(AtImprove).When(new SaveImprovement(Bob, At, improvement)).Refuses(reason);

    private static Dictionary<TouchpointId, int> Dots(params (TouchpointId Pain, int Count)[] dots) => dots.ToDictionary(dot => dot.Pain, dot => dot.Count);
}
