using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Publishing.PublishingCommand;
using static TeamsJourney.Core.Tests.Fixture.Spec;
using static TeamsJourney.Core.Tests.Fixture.Team;

namespace TeamsJourney.Core.Tests;

public class PublishingTests
{
    private static readonly ImprovementId Film = new("film");

    private static readonly JourneyEvent[] Ready = [.. AtImprove, new ImprovementSaved(Bob.Id, At, Improve("film", Manual))];

    private static readonly JourneyEvent[] UnderWay = [.. Ready, new PublishingRequested(Ann.Id, At, 1), Started(Step.FollowUp)];

    [Fact]
    public void The_facilitator_asks_for_publishing_and_the_team_goes_to_the_follow_up()
    {
        var journey = Given(Ready).When(new RequestPublishing(Ann, At)).Then(new PublishingRequested(Ann.Id, At, 1), Started(Step.FollowUp));
        Assert.True(journey.Publication.IsUnderWay);
        Given(Ready).When(new RequestPublishing(Bob, At)).Refuses(new Refusal.OnlyTheFacilitator(Ann.Id));
        Given([.. Ready, Started(Step.Experience)]).When(new RequestPublishing(Ann, At)).Refuses(new Refusal.OtherStep(Step.Experience));
    }

    [Fact]
    public void There_is_something_to_publish_and_what_is_parked_is_not()
    {
        Given(AtImprove).When(new RequestPublishing(Ann, At)).Refuses(new Refusal.NothingToPublish());
        Given([.. Ready, new PainPointParked(Bob.Id, At, Manual, "Te duur")]).When(new RequestPublishing(Ann, At)).Refuses(new Refusal.NothingToPublish());
    }

    [Fact]
    public void Asking_again_while_it_is_under_way_changes_nothing() => Given(UnderWay).When(new RequestPublishing(Ann, At)).ChangesNothing();

    [Fact]
    public void Publishing_again_after_problems_is_a_new_request()
    {
        var report = new PublishingReport(1, 0, 0, 0, [new PublishingProblem(Film, PublishingProblemKind.Unavailable, "503")]);
        var finished = Given(UnderWay).When(new FinishPublishing(Member.Product, At, report));
        Assert.False(finished.Then(new PublishingFinished(MemberId.Product, At, report)).Publication.IsUnderWay);
        finished.When(new RequestPublishing(Ann, At)).Then(new PublishingRequested(Ann.Id, At, 2));
        finished.When(new FinishPublishing(Member.Product, At, report)).ChangesNothing();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_report_about_a_request_that_was_never_made_is_refused(int request) =>
        Given(UnderWay).When(new FinishPublishing(Member.Product, At, new PublishingReport(request, 1, 0, 0, []))).Refuses(new Refusal.Unreadable());

    [Fact]
    public void Plan_and_tasks_are_linked_once()
    {
        var plan = Given(UnderWay).When(new LinkPlan(Member.Product, At, "plan"));
        Assert.Equal("plan", plan.Then(new PlanLinked(MemberId.Product, At, "plan")).Publication.PlanId);
        plan.When(new LinkPlan(Member.Product, At, "plan")).ChangesNothing();
        var task = Given(UnderWay).When(new LinkTask(Member.Product, At, Film, "task"));
        Assert.Equal("task", task.Then(new TaskLinked(MemberId.Product, At, Film, "task")).Publication.Tasks[Film]);
        task.When(new LinkTask(Member.Product, At, Film, "task")).ChangesNothing();
        var complete = task.When(new LinkTask(Member.Product, At, Film, "task", "1.a"));
        Assert.Equal("1.a", complete.Then(new TaskLinked(MemberId.Product, At, Film, "task", "1.a")).Publication.Fingerprints[Film]);
        complete.When(new LinkTask(Member.Product, At, Film, "task", "1.a")).ChangesNothing();
        task.When(new LinkTask(Member.Product, At, Film, "another")).Then(new TaskLinked(MemberId.Product, At, Film, "another"));
    }

    [Fact]
    public void An_improvement_that_was_taken_out_keeps_the_link_to_its_task() =>
        Assert.Single(Given([.. UnderWay, new TaskLinked(MemberId.Product, At, Film, "task"), new ImprovementDeleted(Bob.Id, At, Film)]).Now.Publication.Tasks);
}
