using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using static TeamsJourney.Core.Publishing.PublishingCommand;

namespace TeamsJourney.Core.Publishing;

internal static class PublishingDecisions
{
    public static Decision Decide(Journey journey, PublishingCommand command) => command switch
    {
        RequestPublishing request => Request(journey, request),
        LinkPlan link when journey.Publication.PlanId == link.PlanId => Decision.Unchanged,
        LinkPlan link => Decision.Accept(new PlanLinked(link.By.Id, link.At, link.PlanId)),
        LinkTask link when journey.Publication.Tasks.GetValueOrDefault(link.Improvement) == link.TaskId
            && journey.Publication.Fingerprints.GetValueOrDefault(link.Improvement, "") == link.Fingerprint => Decision.Unchanged,
        LinkTask link => Decision.Accept(new TaskLinked(link.By.Id, link.At, link.Improvement, link.TaskId, link.Fingerprint)),
        FinishPublishing finish when finish.Report.Request < 1 || finish.Report.Request > journey.Publication.Requests => new Refusal.Unreadable(),
        FinishPublishing finish when finish.Report.Request <= (journey.Publication.LastReport?.Request ?? 0) => Decision.Unchanged,
        FinishPublishing finish => Decision.Accept(new PublishingFinished(finish.By.Id, finish.At, finish.Report)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    private static Decision Request(Journey journey, RequestPublishing command)
    {
        var refusal = journey.RefusalUnlessFacilitator(command.By) ?? journey.RefusalUnless(Step.Improve, Step.FollowUp);
        return (refusal, journey.ImprovementsToPublish.Count, journey.Publication.IsUnderWay) switch
        {
            ({ } reason, _, _) => reason,
            (_, 0, _) => new Refusal.NothingToPublish(),
            (_, _, true) => Decision.Unchanged,
            _ => new Decision.Accepted(
            [
                new PublishingRequested(command.By.Id, command.At, journey.Publication.Requests + 1),
                .. StepDecisions.Entering(journey, Step.FollowUp, command.By, command.At),
            ]),
        };
    }
}
