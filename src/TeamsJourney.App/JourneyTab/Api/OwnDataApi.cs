using System.Text.Json;
using Microsoft.Net.Http.Headers;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.Privacy.OwnData;
using TeamsJourney.App.Storage;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>
/// A person's own part, for that person alone: <c>GET /api/journeys/{id}/mine</c> of one journey,
/// <c>GET /api/journeys/mine?channel=</c> of all journeys of a channel.
/// </summary>
internal sealed class OwnDataApi(JourneyDesk desk, ChannelJourneys channelJourneys, ChannelGate channelGate, TabGate gate, OwnDataReader reader, TimeProvider time)
{
    private const int ReadsAtOnce = 8;

    /// <summary>Of one journey.</summary>
    public async Task<IResult> OfJourneyAsync(HttpContext http, string id, CancellationToken cancellationToken) =>
        await gate.AdmitAsync(http, new(id), cancellationToken) switch
        {
            Admission.ToJourney there => Answer(http, await ReadAsync([there], cancellationToken)),
            var admission => TabAnswer.Refused(admission),
        };

    /// <summary>Of all journeys of a channel to which the caller is admitted.</summary>
    public async Task<IResult> OfChannelAsync(HttpContext http, string? channel, CancellationToken cancellationToken)
    {
        if (channel is null)
        {
            return TabAnswer.Unreadable();
        }

        List<Admission.ToJourney> admitted = [];
        var listed = await channelJourneys.ReadAsync(await channelGate.PlaceOfAsync(http, channel, cancellationToken), cancellationToken);
        // Several at a time, so that each is in hand when its turn comes. One that cannot be read must not be left out here: then nothing is answered.
        await desk.ReadAllAsync(listed, cancellationToken);
        foreach (var id in listed)
        {
            switch (await gate.AdmitAsync(http, id, cancellationToken))
            {
                case Admission.ToJourney there:
                    admitted.Add(there);
                    break;
                // Nor one of which it is not known whether the person may see it: a file with less in it would look whole.
                case Admission.Unknown unknown:
                    return TabAnswer.Refused(unknown);
            }
        }

        return Answer(http, await ReadAsync(admitted, cancellationToken));
    }

    private async Task<OwnDataDocument> ReadAsync(IEnumerable<Admission.ToJourney> admitted, CancellationToken cancellationToken)
    {
        List<OwnJourney> journeys = [];
        foreach (var some in admitted.OrderByDescending(there => there.Journey.CreatedAt).Chunk(ReadsAtOnce))
        {
            var own = await Task.WhenAll(some.Select(there => reader.ReadAsync(there.Journey, there.Person, cancellationToken)));
            journeys.AddRange(own.OfType<OwnJourney>());
        }

        return new OwnDataDocument(OwnDataDocument.Kind, OwnDataDocument.Newest, time.GetUtcNow(), journeys);
    }

    private static IResult Answer(HttpContext http, OwnDataDocument document)
    {
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = "teamsjourney-own-data.json" }.ToString();
        return Results.Bytes(JsonSerializer.SerializeToUtf8Bytes(document, OwnDataJson.Default.OwnDataDocument), "application/json");
    }
}
