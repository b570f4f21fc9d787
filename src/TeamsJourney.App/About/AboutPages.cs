using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using TeamsJourney.App.Identity;

namespace TeamsJourney.App.About;

/// <summary>
/// <c>GET /about</c>, <c>/about/privacy</c>, <c>/about/terms</c>: what the app's manifest links to, for anyone, in the language that the
/// browser prefers. An organisation with pages of its own names those when it makes the package.
/// </summary>
internal static class AboutPages
{
    private const string Style = """
        html { color-scheme: light dark; font: 16px/1.6 'Segoe UI', system-ui, sans-serif; }
        body { margin: 12vh auto 4rem; max-width: 36rem; padding: 0 24px; }
        h1 { font-size: 1.6rem; line-height: 1.25; text-wrap: balance; }
        a { color: light-dark(#4f52b2, #a2a7f7); }
        nav { margin-top: 2.5rem; display: flex; gap: 1.5rem; flex-wrap: wrap; }
        """;

    private static readonly string StyleHash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static void MapAbout(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, "/about", () => (AboutTexts.AboutTitle, [AboutTexts.AboutText, AboutTexts.AboutHow]));
        Map(endpoints, "/about/privacy", () => (AboutTexts.PrivacyTitle, [AboutTexts.PrivacyKept, AboutTexts.PrivacySeen, AboutTexts.PrivacyWhere, AboutTexts.PrivacyAsk]));
        Map(endpoints, "/about/terms", () => (AboutTexts.TermsTitle, [AboutTexts.TermsText, AboutTexts.TermsCare]));
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Func<(string Title, string[] Paragraphs)> words) => endpoints.MapGet(path, (HttpContext http) =>
    {
        var preferred = http.Request.GetTypedHeaders().AcceptLanguage.OrderByDescending(language => language.Quality ?? 1).FirstOrDefault()?.Value.Value;
        using var _ = Languages.Speak(Languages.CultureOf(preferred));
        http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'sha256-{StyleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.Vary = "Accept-Language";
        return Results.Text(Draw(words()), "text/html; charset=utf-8");
    });

    private static string Draw((string Title, string[] Paragraphs) words)
    {
        var encode = HtmlEncoder.Default;
        return $"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{encode.Encode(words.Title)} · TeamsJourney</title><style>{Style}</style></head>
            <body>
            <main>
            <h1>{encode.Encode(words.Title)}</h1>
            {string.Join('\n', words.Paragraphs.Select(paragraph => $"<p>{encode.Encode(paragraph)}</p>"))}
            </main>
            <nav><a href="/about">TeamsJourney</a><a href="/about/privacy">{encode.Encode(AboutTexts.PrivacyTitle)}</a><a href="/about/terms">{encode.Encode(AboutTexts.TermsTitle)}</a></nav>
            </body>
            </html>
            """;
    }
}
