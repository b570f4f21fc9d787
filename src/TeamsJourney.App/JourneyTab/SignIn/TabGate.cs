using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.SignIn;

/// <summary>
/// Whether the caller may come to a journey: the team's roster holds the person, and the token's tenant is the journey's, or in a shared
/// channel the one that the roster names as the person's own. Everything else looks like a journey that does not exist.
/// </summary>
internal sealed class TabGate(JourneyGate gate)
{
    public async Task<Admission> AdmitAsync(HttpContext http, JourneyId id, CancellationToken cancellationToken) =>
        OfTenant(http, await gate.AdmitAsync(http.Person(), place: null, id, cancellationToken));

    /// <summary>The same for a journey that was just read.</summary>
    public async Task<Admission> AdmitToAsync(HttpContext http, JourneySnapshot snapshot, CancellationToken cancellationToken) =>
        OfTenant(http, await gate.AdmitToAsync(http.Person(), snapshot, cancellationToken));

    private static Admission OfTenant(HttpContext http, Admission admission) =>
        admission is Admission.ToJourney { Journey.Place.TenantId: var tenant, Member: var member } && !IsOf(TabCaller.TenantOf(http), tenant, member)
            ? new Admission.NotThere()
            : admission;

    /// <summary>Whether a token of this tenant can be of a member: of the place's tenant, or of the member's own.</summary>
    public static bool IsOf(string tenant, string ofPlace, RosterMember? member) =>
        ofPlace.Length == 0
        || string.Equals(tenant, ofPlace, StringComparison.OrdinalIgnoreCase)
        || string.Equals(tenant, member?.TenantId, StringComparison.OrdinalIgnoreCase);
}
