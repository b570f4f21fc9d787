namespace TeamsJourney.App.Conversation.Cards;

/// <summary>One page of a list that is too long for one card.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Count">How many pages there are, at least 1.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Count)
{
    /// <summary>The page before; nothing on the first.</summary>
    public int? Previous => Number > 1 ? Number - 1 : null;

    /// <summary>The page after; nothing on the last.</summary>
    public int? Next => Number < Count ? Number + 1 : null;
}

/// <summary>Divides lists into pages.</summary>
internal static class Paging
{
    /// <summary>What buttons call the number of a page.</summary>
    public const string Field = "page";

    /// <summary>The page with this number, or the nearest there is.</summary>
    public static Page<T> PageOf<T>(this IReadOnlyList<T> all, int? number, int size)
    {
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var page = Math.Clamp(number ?? 1, 1, count);
        return new Page<T>([.. all.Skip((page - 1) * size).Take(size)], page, count);
    }
}
