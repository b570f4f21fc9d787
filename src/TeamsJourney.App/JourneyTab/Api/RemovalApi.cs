using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy.Removal;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>Deleting a journey: <c>DELETE /api/journeys/{id}</c>, for whoever leads it.</summary>
internal sealed class RemovalApi(TabGate gate, JourneyRemoval removal, JourneyDesk desk, JourneyChanges changes)
{
    /// <summary>Deletes it with everything that is stored of it, and takes its cards out of the channel.</summary>
    public async Task<IResult> RemoveAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        switch (await gate.AdmitAsync(http, new(id), cancellationToken))
        {
            case Admission.ToJourney { Journey: var journey, Person: var person } when journey.Facilitator == person.Member.Id:
                // What was begun is finished, also when the person closes the tab.
                await removal.RemoveAsync(journey, await desk.ReadNewestAsync(journey.Id, CancellationToken.None), CancellationToken.None);
                desk.Forget(journey.Id);
                changes.Announce(journey.Id);
                return Results.NoContent();
            case Admission.ToJourney { Journey: var journey }:
                return TabAnswer.Refused(new Outcome.Refused(new Refusal.OnlyTheFacilitator(journey.Facilitator), journey));
            case var admission:
                return TabAnswer.Refused(admission);
        }
    }
}
