namespace TeamsJourney.App.Planner;

/// <summary>
/// Asks Planner for a place. A hint that was received is only valid within a request such as <c>"before after!"</c>
/// (learn.microsoft.com, "Using order hints in Planner").
/// </summary>
internal static class OrderHints
{
    /// <summary>The place after one thing and before another; either may be empty.</summary>
    public static string Between(string before, string after) =>
        // People may have turned them round: then there is no place between.
        before.Length > 0 && after.Length > 0 && string.CompareOrdinal(before, after) >= 0 ? $"{before} !" : $"{before} {after}!";
}
