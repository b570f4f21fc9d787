using System.Reflection;
using Microsoft.Extensions.FileProviders;

namespace TeamsJourney.Local.PageApi;

/// <summary>Serves the page. Nothing in it comes from anywhere else, and the browser is told so.</summary>
internal static class PageFiles
{
    private static readonly string Folder = typeof(PageFiles).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "PageFolder").Value!;

    public static void UsePage(this WebApplication app, LocalTeamsOptions options)
    {
        // The renderer of adaptive cards writes styles into its elements; scripts come from here alone. The tab and pictures come from the app too.
        var appOrigin = options.App.GetLeftPart(UriPartial.Authority);
        var policy = $"default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: {appOrigin}; frame-src 'self' {appOrigin}; frame-ancestors 'none'";
        var files = new PhysicalFileProvider(Folder);
        app.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = files,
            OnPrepareResponse = served =>
            {
                served.Context.Response.Headers.ContentSecurityPolicy = policy;
                served.Context.Response.Headers.CacheControl = "no-cache";
            },
        });
    }
}
