using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.Commands;
using TeamsJourney.App.JourneyTab.Live;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.JourneyTab.Views;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Privacy;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Publishing;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>
/// The tab's API for one journey. Every call carries the person's token and is admitted by the team's roster.
/// <c>GET /api/journeys/{id}</c> one journey as the caller may see it,
/// <c>GET /api/journeys/{id}/live</c> its versions as they come, <c>POST /api/journeys/{id}/commands</c> a command: the answer is the journey
/// after it, or 409 with the reason in the caller's language.
/// </summary>
internal sealed class JourneysApi(
    JourneyDesk desk, TabGate gate, Rosters rosters, Pseudonyms pseudonyms, PlannerLinks links, PublishingConsent consent, LiveVersions live, TimeProvider time)
{
    /// <summary>One journey.</summary>
    public async Task<IResult> ShowAsync(HttpContext http, string id, CancellationToken cancellationToken) =>
        await gate.AdmitAsync(http, new(id), cancellationToken) switch
        {
            Admission.ToJourney { Person: var person } => await ViewAsync(person, new(id), cancellationToken),
            var admission => TabAnswer.Refused(admission),
        };

    /// <summary>The versions of a journey as they come, as server-sent events.</summary>
    public async Task<IResult> FollowAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        if (await gate.AdmitAsync(http, new(id), cancellationToken) is var admission and not Admission.ToJourney)
        {
            return TabAnswer.Refused(admission);
        }

        // Proxies may hold a stream back until it is long enough.
        http.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(live.FollowAsync(
            new(id),
            // As every other call: with a token that is still good, for someone who is still in the team.
            async token => TabCaller.IsSignedIn(http, time.GetUtcNow()) && await gate.AdmitAsync(http, new(id), token) is Admission.ToJourney,
            cancellationToken));
    }

    /// <summary>The members of the team: who can own an improvement, or take over.</summary>
    public async Task<IResult> PeopleAsync(HttpContext http, string id, CancellationToken cancellationToken) =>
        await gate.AdmitAsync(http, new(id), cancellationToken) switch
        {
            Admission.ToJourney => People((await RosterAsync(await desk.ReadAsync(new(id), cancellationToken), cancellationToken))?.Members ?? []),
            var admission => TabAnswer.Refused(admission),
        };

    /// <summary>Members who still have to contribute to the current step; nobody but the facilitator hears who.</summary>
    public async Task<IResult> WaitingAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        switch (await gate.AdmitAsync(http, new(id), cancellationToken))
        {
            case Admission.ToJourney { Journey: var journey, Person: var person } when journey.Facilitator != person.Member.Id:
                return TabAnswer.Refused(new Outcome.Refused(new Refusal.OnlyTheFacilitator(journey.Facilitator), journey));
            case Admission.ToJourney { Journey: var journey }:
                var roster = await RosterAsync(await desk.ReadAsync(new(id), cancellationToken), cancellationToken);
                return People(roster is null ? [] : CommandReading.Missing(journey, pseudonyms.In(journey, roster)));
            case var admission:
                return TabAnswer.Refused(admission);
        }
    }

    /// <summary>Carries out a command.</summary>
    public async Task<IResult> CommandAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var admission = await gate.AdmitAsync(http, new(id), cancellationToken);
        if (admission is not Admission.ToJourney { Person: var person })
        {
            return TabAnswer.Refused(admission);
        }

        if (await RequestBody.ReadAsync(http, TabJson.Default.TabCommand, cancellationToken) is not { } asked || !CommandReading.IsNewId(asked.Id))
        {
            return TabAnswer.Unreadable();
        }

        var snapshot = await desk.ReadAsync(new(id), cancellationToken);
        if (CommandReading.Read(asked, person, time.GetUtcNow(), snapshot.Journey!, new Surroundings(await RosterAsync(snapshot, cancellationToken), pseudonyms, links)) is not { } command)
        {
            return TabAnswer.Unreadable();
        }

        if (command is PublishingCommand.RequestPublishing && person.Member.Id == snapshot.Journey!.Facilitator
            && await consent.AskAsync(new(id), person.Member.Id, TabCaller.TokenOf(http), cancellationToken) is var answer and not Consent.Given)
        {
            return TabAnswer.Refused(answer);
        }

        // Two people may by chance give the same id to different requests.
        var cause = pseudonyms.Request("tab", person.Member.Id.Value, asked.Id);
        return await desk.SubmitAsync(new(id), new Submission(command, cause), cancellationToken) switch
        {
            Outcome.Refused refused => TabAnswer.Refused(refused),
            _ => await ViewAsync(person, new(id), cancellationToken),
        };
    }

    private async Task<IResult> ViewAsync(Person person, JourneyId id, CancellationToken cancellationToken)
    {
        var snapshot = await desk.ReadAsync(id, cancellationToken);
        var around = new Surroundings(await RosterAsync(snapshot, cancellationToken), pseudonyms, links);
        return Results.Json(JourneyView.Of(snapshot.Journey!, snapshot.Head.Version, person.Member, around), TabJson.Wire.JourneyView);
    }

    // Known already, because the caller was admitted by it; where it cannot be read, names of owners are left out.
    private async Task<Roster?> RosterAsync(JourneySnapshot snapshot, CancellationToken cancellationToken)
    {
        try
        {
            return Uri.TryCreate(snapshot.Head.Conversation.ServiceUrl, UriKind.Absolute, out var serviceUrl)
                ? await rosters.ReadAsync(serviceUrl, snapshot.Head.Conversation.RosterOf(snapshot.Journey!.Place), cancellationToken)
                : null;
        }
        catch (ActivityProtocol.ConnectorException)
        {
            return null;
        }
    }

    private static IResult People(IEnumerable<RosterMember> members) => Results.Json(
        new PeopleView([.. members.OrderBy(member => member.Name, StringComparer.CurrentCulture).Select(member => new PersonView(MemberKey.Of(member.Id), member.Name))]),
        TabJson.Wire.PeopleView);
}
