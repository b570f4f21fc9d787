using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Net.Http.Headers;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.JourneyTab.Api;
using TeamsJourney.App.JourneyTab.Views;
using TeamsJourney.App.Planner;

namespace TeamsJourney.App.JourneyTab.Pages;

/// <summary>
/// The tab's page as Vite built it (<c>src/TeamsJourney.Tab</c>), under <c>/tab</c>. Every address without a file is the page itself, which
/// reads from it what to show. It holds nothing of any journey: that comes through the API, to who signed in.
/// </summary>
internal sealed class TabPages : IDisposable
{
    // Where Teams, Outlook and Microsoft 365 show tabs (Teams documentation, "Tab requirements").
    private const string Hosts = "'self' https://*.cloud.microsoft https://teams.microsoft.com https://*.teams.microsoft.com https://*.microsoft365.com "
        + "https://*.office.com https://outlook.office.com https://outlook.office365.com https://outlook-sdf.office.com https://outlook-sdf.office365.com";

    private const string LocalHosts = " http://127.0.0.1:* http://localhost:*";

    private static readonly (string Coding, string Ending)[] Codings = [("br", ".br"), ("gzip", ".gz")];

    private readonly PhysicalFileProvider _files;
    private readonly FileExtensionContentTypeProvider _types = new();
    private readonly string _policy;

    public TabPages(AppSettings settings, IHostEnvironment environment)
    {
        _files = new PhysicalFileProvider(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "tab")).FullName);
        // Fluent makes empty style elements and fills them by script, which needs the hash of nothing.
        var people = settings.SignIn.People is { } address ? $" {address.GetLeftPart(UriPartial.Authority)}" : "";
        _policy = "default-src 'none'; script-src 'self'; style-src 'self' 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='; img-src 'self' data: blob:; font-src 'self'; "
            + $"connect-src 'self'{people}; base-uri 'none'; form-action 'none'; frame-ancestors {Hosts}{(environment.IsDevelopment() ? LocalHosts : "")}";
    }

    public void Dispose() => _files.Dispose();

    /// <summary>A file of the page, or the page itself.</summary>
    public IResult Show(HttpContext http, string path)
    {
        if (path.Length > 0 && _files.GetFileInfo(path) is { Exists: true, IsDirectory: false, PhysicalPath: { } file })
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            // The build names assets by their content.
            http.Response.Headers.CacheControl = path.StartsWith("assets/", StringComparison.Ordinal) ? "public, max-age=31536000, immutable" : "no-cache";
            var type = _types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
            return Results.File(Packed(http, file), type);
        }

        if (Path.HasExtension(path) || _files.GetFileInfo("index.html") is not { Exists: true, PhysicalPath: { } page })
        {
            return Results.NotFound();
        }

        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = _policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers.CacheControl = "no-cache";
        return Results.File(page, "text/html; charset=utf-8");
    }

    // The build packs the assets once, as small as can be.
    private static string Packed(HttpContext http, string file)
    {
        http.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        var accepted = http.Request.GetTypedHeaders().AcceptEncoding;
        foreach (var (coding, ending) in Codings)
        {
            if (accepted.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0) && File.Exists(file + ending))
            {
                http.Response.Headers.ContentEncoding = coding;
                return file + ending;
            }
        }

        return file;
    }
}

/// <summary>The addresses of the page.</summary>
internal static class TabPagesEndpoints
{
    public static void MapTabPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/tab/settings.json", (AppSettings settings, GraphAccess graph) => Results.Json(TabSettings.Of(settings, graph), TabJson.Wire.TabSettings));
        endpoints.MapGet("/tab", (HttpContext http, TabPages pages) => pages.Show(http, ""));
        endpoints.MapGet("/tab/{**path}", (HttpContext http, TabPages pages, string path) => pages.Show(http, path));
    }
}
