using System.Security.Cryptography;
using System.Text;

namespace TeamsJourney.App.JourneyTab;

/// <summary>The headers of everything that the tab answers.</summary>
internal static class TabHeaders
{
    // Where Teams, Outlook and Microsoft 365 show tabs (Teams documentation, "Tab requirements").
    private const string Hosts = "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com "
        + "https://*.office.com https://outlook.office.com https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com";

    private const string LocalHosts = " http://127.0.0.1:* http://localhost:*";

    /// <summary>A page with one inline style sheet, no script, and nothing from elsewhere; it may be framed by Teams only, in Development by this machine too.</summary>
    public static void OfPage(HttpContext http, string style)
    {
        var isDevelopment = http.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Set(http, $"default-src 'none'; style-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'; frame-ancestors {Hosts}{(isDevelopment ? LocalHosts : "")}");
    }

    /// <summary>Data and drawings: nothing in them may be loaded or run, and nobody frames them.</summary>
    public static void OfData(HttpContext http) => Set(http, "default-src 'none'; frame-ancestors 'none'; sandbox");

    private static void Set(HttpContext http, string policy)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // A team's journey is in no shared cache and on no disk.
        headers.CacheControl = "no-store";
    }
}
