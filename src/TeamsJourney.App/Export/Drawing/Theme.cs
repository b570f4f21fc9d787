namespace TeamsJourney.App.Export.Drawing;

/// <summary>
/// The colours of one of Teams' themes. Text has a contrast of at least 4.5 to 1 on what it stands on, lines and dots that mean something
/// at least 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11).
/// </summary>
internal sealed record Theme
{
    /// <summary>The name as Teams has it: <c>default</c>, <c>dark</c> or <c>contrast</c>.</summary>
    public required string Name { get; init; }

    public required string Background { get; init; }

    public required string Surface { get; init; }

    public required string Text { get; init; }

    public required string Subtle { get; init; }

    public required string Line { get; init; }

    /// <summary>The one accent.</summary>
    public required string Accent { get; init; }

    public required string Good { get; init; }

    public required string GoodSoft { get; init; }

    public required string Bad { get; init; }

    public required string BadSoft { get; init; }

    /// <summary>What is an assumption.</summary>
    public required string Doubt { get; init; }

    /// <summary>What stands on <see cref="Bad"/>.</summary>
    public required string OnBad { get; init; }

    /// <summary>How much of <see cref="Text"/> shades an area, 0 to 1.</summary>
    public required double Shade { get; init; }

    /// <summary>The emotions from happy to angry.</summary>
    public required IReadOnlyList<string> Emotions { get; init; }

    public static Theme Light { get; } = new()
    {
        Name = "default",
        Background = "#fafafa",
        Surface = "#ffffff",
        Text = "#242424",
        Subtle = "#5c5c5c",
        Line = "#e4e4e4",
        Accent = "#4f52b2",
        Good = "#0d6b53",
        GoodSoft = "#dcece6",
        Bad = "#9b2c46",
        BadSoft = "#f3e0e4",
        Doubt = "#875300",
        OnBad = "#ffffff",
        Shade = 0.1,
        Emotions = ["#0d6b53", "#2f8a6c", "#b06a12", "#b04a1c", "#9b2c46"],
    };

    public static Theme Dark { get; } = new()
    {
        Name = "dark",
        Background = "#1f1f1f",
        Surface = "#292929",
        Text = "#f5f5f5",
        Subtle = "#b8b8b8",
        Line = "#3d3d3d",
        Accent = "#a2a7f7",
        Good = "#6bd3b0",
        GoodSoft = "#1a332b",
        Bad = "#f59bae",
        BadSoft = "#3a2229",
        Doubt = "#f0c272",
        OnBad = "#1f1f1f",
        Shade = 0.14,
        Emotions = ["#6bd3b0", "#58b596", "#e6a556", "#ea8a5c", "#f59bae"],
    };

    public static Theme Contrast { get; } = new()
    {
        Name = "contrast",
        Background = "#000000",
        Surface = "#000000",
        Text = "#ffffff",
        Subtle = "#ffffff",
        Line = "#ffffff",
        Accent = "#1aebff",
        Good = "#3ff23f",
        GoodSoft = "#000000",
        Bad = "#ff9db5",
        BadSoft = "#000000",
        Doubt = "#ffff01",
        OnBad = "#000000",
        Shade = 0.35,
        Emotions = ["#3ff23f", "#3ff23f", "#ffff01", "#ffb347", "#ff9db5"],
    };

    /// <summary>The theme that Teams asks for; light for a name that we do not know.</summary>
    public static Theme Of(string? name) => name switch
    {
        "dark" => Dark,
        "contrast" => Contrast,
        _ => Light,
    };
}
