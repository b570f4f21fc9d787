using System.Globalization;
using Microsoft.Net.Http.Headers;
using TeamsJourney.App.Export;
using TeamsJourney.App.Export.Drawing;
using TeamsJourney.App.Export.JourneyFile;
using TeamsJourney.App.Identity;
using TeamsJourney.App.JourneyTab.Commands;
using TeamsJourney.App.JourneyTab.SignIn;
using TeamsJourney.App.JourneyTab.Views;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.Api;

/// <summary>
/// Taking a journey along, and bringing one in: <c>GET /api/journeys/{id}/export/{format}?theme=</c> a file of one of <see cref="ExportFormat.All"/>,
/// <c>POST /api/journeys/import?channel=&amp;request=</c> a new journey made of a JSON file that was taken along.
/// </summary>
internal sealed class ExportApi(JourneyDesk desk, ChannelJourneys channelJourneys, ChannelGate channelGate, TabGate tabGate, Pseudonyms pseudonyms, TimeProvider time)
{
    /// <summary>The most bytes that a file may have: a journey of 500 touchpoints with all its answers stays below this.</summary>
    public const int LongestFile = 4 * 1024 * 1024;

    /// <summary>A file to take along.</summary>
    public async Task<IResult> ExportAsync(HttpContext http, string id, string format, CancellationToken cancellationToken)
    {
        if (await tabGate.AdmitAsync(http, new(id), cancellationToken) is var admission and not Admission.ToJourney)
        {
            return TabAnswer.Refused(admission);
        }

        if (ExportFormat.Find(format) is not { } known || await desk.FindAsync(new(id), cancellationToken) is not { } journey)
        {
            return TabAnswer.Refused(new Admission.NotThere());
        }

        var bytes = known.Write(ExportSubject.Of(journey), CultureInfo.CurrentUICulture, time.GetLocalNow(), Theme.Of(http.Request.Query["theme"]));
        // Always a file to keep: a drawing that a browser opened would run in our origin.
        http.Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = known.FileName(journey.SetUp) }.ToString();
        return Results.Bytes(bytes, known.MediaType);
    }

    /// <summary>A new journey of a file. What Core refuses is refused before anything is written.</summary>
    public async Task<IResult> ImportAsync(HttpContext http, string? channel, string? request, CancellationToken cancellationToken)
    {
        if (channel is null || request is null || !CommandReading.IsNewId(request) || await ReadAsync(http.Request, cancellationToken) is not { } document)
        {
            return TabAnswer.Unreadable();
        }

        var person = http.Person();
        var admission = await channelGate.AdmitAsync(http, channel, cancellationToken);
        if (admission is not ChannelAdmission.Admitted { Contact: var contact })
        {
            return TabAnswer.Refused(admission);
        }

        var id = new JourneyId(pseudonyms.Request(contact.Place.TenantId, contact.Place.ChannelId, "import", person.Member.Id.Value, request));
        var commands = JourneyImport.Commands(document, pseudonyms.Of(id, person.Member), time.GetUtcNow(), id, contact.Place).ToList();
        Journey? journey = null;
        foreach (var command in commands)
        {
            switch (JourneyDecider.Decide(journey, command))
            {
                case Decision.Refused refused:
                    return TabAnswer.Refused(new Outcome.Refused(refused.Reason, journey));
                case Decision.Accepted accepted:
                    journey = accepted.Events.Aggregate(journey, JourneyEvolution.Evolve);
                    break;
            }
        }

        await channelJourneys.ListAsync(contact.Place, id, cancellationToken);
        foreach (var (index, command) in commands.Index())
        {
            // Each with a cause of its own: a file that is sent again goes on where it was cut off.
            var cause = pseudonyms.Request("import", person.Member.Id.Value, request, index.ToString(CultureInfo.InvariantCulture));
            if (await desk.SubmitAsync(id, new Submission(command, cause) { Conversation = contact.Conversation }, cancellationToken) is Outcome.Refused refused)
            {
                return TabAnswer.Refused(refused);
            }
        }

        return Results.Json(new BegunView(id.Value), TabJson.Wire.BegunView);
    }

    private static async Task<JourneyDocument?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > LongestFile)
        {
            return null;
        }

        using var file = new MemoryStream();
        await request.Body.CopyToAsync(file, cancellationToken);
        return JourneyDocument.Read(file.GetBuffer().AsMemory(0, (int)file.Length));
    }
}
