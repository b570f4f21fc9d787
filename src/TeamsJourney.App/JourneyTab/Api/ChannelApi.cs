using TeamsJourney.App.Conversation.Example;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.Commands;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.JourneyTab.Views;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Planner;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>
/// The tab's API for a channel: <c>GET /api/journeys?channel=</c> its journeys, <c>POST /api/journeys</c> a new one,
/// <c>POST /api/journeys/{id}/activate</c> goes on with another, <c>GET /api/journeys/example</c> the worked example.
/// </summary>
internal sealed class ChannelApi(
    JourneyDesk desk, ChannelJourneys channelJourneys, BeginJourney begin, TabGate tabGate, ChannelGate channelGate, EvenRefusals even, Pseudonyms pseudonyms, PlannerLinks links, TimeProvider time)
{
    /// <summary>All journeys of the channel that the caller may see.</summary>
    public async Task<IResult> ListAsync(HttpContext http, string? channel, CancellationToken cancellationToken)
    {
        if (channel is null)
        {
            return TabAnswer.Unreadable();
        }

        var began = even.Begin();
        var place = await channelGate.PlaceOfAsync(http, channel, cancellationToken);
        var active = await channelJourneys.FindActiveAsync(place, cancellationToken);
        List<(Journey Journey, bool IsActive)> listed = [];
        foreach (var one in await desk.ReadAllAsync(await channelJourneys.ReadAsync(place, cancellationToken), cancellationToken))
        {
            // Each is admitted for itself: the roster is asked once and then known.
            switch (await tabGate.AdmitToAsync(http, one, cancellationToken))
            {
                case Admission.ToJourney { Journey: var journey }:
                    listed.Add((journey, journey.Id == active));
                    break;
                // Not an empty channel, in which somebody would begin anew.
                case Admission.Unknown unknown:
                    return TabAnswer.Refused(unknown);
            }
        }

        if (listed.Count == 0)
        {
            await even.WaitAsync(began, cancellationToken);
        }

        return Results.Json(ChannelView.Of(listed), TabJson.Wire.ChannelView);
    }

    /// <summary>Begins a journey; its first card is posted to the channel.</summary>
    public async Task<IResult> BeginAsync(HttpContext http, CancellationToken cancellationToken)
    {
        if (await RequestBody.ReadAsync(http, TabJson.Default.TabBeginning, cancellationToken) is not { } asked || !CommandReading.IsNewId(asked.Id))
        {
            return TabAnswer.Unreadable();
        }

        var person = http.Person();
        var admission = await channelGate.AdmitAsync(http, asked.Channel, cancellationToken);
        if (admission is not ChannelAdmission.Admitted { Contact: var contact })
        {
            return TabAnswer.Refused(admission);
        }

        var cause = pseudonyms.Request("tab", person.Member.Id.Value, asked.Id);
        return await begin.RunAsync(person.Member, contact.Place, contact.Conversation, asked.SetUp.ToSetUp(), cause, time.GetUtcNow(), cardId: "", cancellationToken) switch
        {
            Outcome.Accepted accepted => Results.Json(new BegunView(accepted.Journey.Id.Value), TabJson.Wire.BegunView),
            Outcome.Refused refused => TabAnswer.Refused(refused),
            _ => throw new InvalidOperationException("A command is accepted or refused."),
        };
    }

    /// <summary>Makes a journey the one that the channel works on.</summary>
    public async Task<IResult> ActivateAsync(HttpContext http, string id, CancellationToken cancellationToken)
    {
        var admission = await tabGate.AdmitAsync(http, new(id), cancellationToken);
        if (admission is not Admission.ToJourney { Journey: var journey })
        {
            return TabAnswer.Refused(admission);
        }

        await channelJourneys.ActivateAsync(journey.Place, journey.Id, cancellationToken);
        return Results.NoContent();
    }

    /// <summary>The worked example, to look at.</summary>
    public IResult ShowExample(HttpContext http)
    {
        var example = WorkedExample.Play(Languages.Current, time.GetUtcNow());
        return Results.Json(JourneyView.Of(example, version: 1, http.Person().Member, new Surroundings(Roster: null, pseudonyms, links)), TabJson.Wire.JourneyView);
    }
}
