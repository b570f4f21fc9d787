using TeamsJourney.App.Identity;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.SignIn;

/// <summary>
/// Whether the caller may come to a journey: the token's tenant is the journey's, and the team's roster holds the person. Everything else
/// looks like a journey that does not exist.
/// </summary>
internal sealed class TabGate(JourneyGate gate)
{
    public async Task<Admission> AdmitAsync(HttpContext http, JourneyId id, CancellationToken cancellationToken)
    {
        var admission = await gate.AdmitAsync(http.Person(), place: null, id, cancellationToken);
        return admission is Admission.ToJourney { Journey.Place.TenantId: var tenant } && tenant.Length > 0 && tenant != TabCaller.TenantOf(http)
            ? new Admission.NotThere()
            : admission;
    }
}
