namespace TeamsJourney.App.Storage;

/// <summary>What the status of an answer of the store says.</summary>
internal static class StoreStatus
{
    /// <summary>
    /// Whether another try may come to more: too late, too much, or its own trouble (learn.microsoft.com, "Storage services error codes"), where nothing is
    /// wrong with what was asked.
    /// </summary>
    public static bool IsPassing(int status) => status is 408 or 429 or 500 or 502 or 503 or 504;
}
