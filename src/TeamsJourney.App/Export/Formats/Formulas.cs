namespace TeamsJourney.App.Export.Formats;

/// <summary>Keeps people's text from being calculated by the spreadsheet that opens it (OWASP, CSV injection).</summary>
internal static class Formulas
{
    /// <summary>The text, with an apostrophe before what a spreadsheet would take for a formula: it then shows the text and calculates nothing.</summary>
    public static string Neutral(string text) =>
        text.Length > 0 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠') ? $"'{text}" : text;
}
