using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TeamsJourney.App.JourneyTab.Map;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab;

/// <summary>A page of the tab. Its one style sheet is part of it, so that the content security policy can name it by its hash.</summary>
/// <param name="Html">The whole document.</param>
/// <param name="Style">The text of its style sheet.</param>
internal sealed record TabPage(string Html, string Style)
{
    /// <summary>Letters of all languages stay as they are; what is markup does not.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>The map, with a table of the same for those who cannot see it.</summary>
    public static TabPage OfMap(JourneyMap map, Theme theme, DateTimeOffset at) => Document(
        theme,
        MapPart.Say(TabTexts.PageTitle, map.SetUp.Offering),
        $"""
        <main>
        <div class="map" tabindex="0" role="region" aria-label="{Encoder.Encode(TabTexts.MapLabel)}">
        {MapDrawing.Draw(map, theme, at)}
        </div>
        <div class="unseen">
        {MapTable.Draw(map)}
        </div>
        </main>
        <footer><a href="">{Encoder.Encode(TabTexts.Refresh)}</a></footer>
        """);

    /// <summary>A page with something to say instead of a map.</summary>
    public static TabPage OfWords(string title, string text, Theme theme) => Document(
        theme,
        title,
        $"""
        <main class="words">
        <svg width="180" height="64" viewBox="0 0 180 64" aria-hidden="true" focusable="false">
        <path d="M6 20C40 20 40 52 74 52S112 12 136 12s22 14 38 14" fill="none" stroke="{theme.Accent}" stroke-width="2.5" stroke-linecap="round"/>
        <g fill="{theme.Surface}" stroke="{theme.Accent}" stroke-width="2.5"><circle cx="6" cy="20" r="4.5"/><circle cx="74" cy="52" r="4.5"/><circle cx="136" cy="12" r="4.5"/><circle cx="174" cy="26" r="4.5"/></g>
        </svg>
        <h1>{Encoder.Encode(title)}</h1>
        <p>{Encoder.Encode(text)}</p>
        </main>
        """);

    private static TabPage Document(Theme theme, string title, string body)
    {
        var style = $$"""

            html { color-scheme: {{(theme == Theme.Light ? "light" : "dark")}}; background: {{theme.Background}}; color: {{theme.Text}}; }
            body { margin: 0; font: 14px/1.45 {{MapDrawing.Font}}; }
            .map { overflow-x: auto; }
            .map:focus-visible { outline: 2px solid {{theme.Accent}}; outline-offset: -2px; }
            .map svg { display: block; }
            .words { max-width: 34rem; margin: 14vh auto 0; padding: 0 24px; text-align: center; }
            h1 { font-size: 22px; line-height: 1.3; margin: 20px 0 8px; text-wrap: balance; }
            p { margin: 0; color: {{theme.Subtle}}; text-wrap: pretty; }
            footer { padding: 0 24px 20px; font-size: 12px; }
            a { color: {{theme.Accent}}; }
            .unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
            """ + "\n";
        // A new line inside the style sheet is part of what is hashed.
        style = style.ReplaceLineEndings("\n");
        var html = $"""
            <!doctype html>
            <html lang="{CultureInfo.CurrentUICulture.TwoLetterISOLanguageName}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{Encoder.Encode(title)}</title>
            <style>{style}</style>
            </head>
            <body>
            {body}
            </body>
            </html>

            """;
        return new TabPage(html, style);
    }
}
