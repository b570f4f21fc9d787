namespace ActivityProtocol;

/// <summary>The values of <see cref="Activity.TextFormat"/>.</summary>
public static class TextFormats
{
    /// <summary>Shown as it is.</summary>
    public const string Plain = "plain";

    /// <summary>Teams' subset of markdown; what a text is that does not say.</summary>
    public const string Markdown = "markdown";
}
