using System.Globalization;
using System.Security.Claims;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.JourneyTab.SignIn;

/// <summary>The person who calls, as their token vouches for them.</summary>
internal static class TabCaller
{
    /// <summary>The person; the policy of the API makes sure that there is one.</summary>
    public static Person Person(this HttpContext http) => new(
        new Member(new MemberId(Claim(http.User, "oid").ToLowerInvariant()), http.User.FindFirst("name")?.Value ?? ""),
        ChannelUserId: "",
        Languages.CultureOf(Locale(http)));

    /// <summary>The tenant that the person signed in to.</summary>
    public static string TenantOf(HttpContext http) => Claim(http.User, "tid");

    /// <summary>The token itself, to ask Entra for more on behalf of the person.</summary>
    public static string TokenOf(HttpContext http) => http.Request.Headers.Authorization.ToString()["Bearer ".Length..].Trim();

    /// <summary>Whether the token with which the call came is still good.</summary>
    public static bool IsSignedIn(HttpContext http, DateTimeOffset now) =>
        long.TryParse(http.User.FindFirst("exp")?.Value, CultureInfo.InvariantCulture, out var until) && now < DateTimeOffset.FromUnixTimeSeconds(until) + TabSignIn.Skew;

    /// <summary>The language that the tab asks for: the one of the person's Teams.</summary>
    public static string? Locale(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;

    private static string Claim(ClaimsPrincipal user, string type) =>
        user.FindFirst(type)?.Value ?? throw new InvalidOperationException("The policy lets nobody in without it.");
}
