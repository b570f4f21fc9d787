using System.Net;
using System.Net.Http.Headers;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Deletes a journey, as the tab does.</summary>
internal static class JourneyDeletion
{
    /// <summary>Asks for it with a token; gives what was answered.</summary>
    public static async Task<HttpStatusCode> DeleteJourneyAsync(this AppFixture app, string journey, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Delete, new Uri($"/api/journeys/{journey}", UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await app.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
