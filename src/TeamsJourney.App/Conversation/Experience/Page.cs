using System.Globalization;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>A part of a list that would make a card too large.</summary>
/// <param name="Items">What is on it.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Count">How many pages there are; at least 1.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Count)
{
    /// <summary>"Page 2 of 5"; nothing when there is one.</summary>
    public IEnumerable<CardElement> Place => Count == 1
        ? []
        : [Parts.Whisper(string.Format(CultureInfo.CurrentCulture, ExperienceTexts.Page, Number, Count))];

    /// <summary>The buttons that turn the page, as far as there is something to turn to.</summary>
    /// <param name="open">Makes a button that opens a page.</param>
    public IEnumerable<CardAction> Turn(Func<string, int, CardAction> open) =>
    [
        .. Number > 1 ? (CardAction[])[open(ExperienceTexts.PreviousPage, Number - 1)] : [],
        .. Number < Count ? (CardAction[])[open(ExperienceTexts.NextPage, Number + 1)] : [],
    ];
}

/// <summary>Makes pages.</summary>
internal static class Page
{
    /// <summary>What a button's data calls the page.</summary>
    public const string Field = "page";

    /// <summary>The page that was asked for; the nearest one when there is no such page, the first when none was asked for.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> all, int size, int? asked) => Choose([.. all.Chunk(size)], asked);

    /// <summary>The same, with as many on a page as fit.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> all, Func<T, int> sizeOf, int room, int? asked)
    {
        List<List<T>> pages = [];
        var left = 0;
        foreach (var item in all)
        {
            if (pages.Count == 0 || sizeOf(item) > left)
            {
                pages.Add([]);
                left = room;
            }

            pages[^1].Add(item);
            left -= sizeOf(item);
        }

        return Choose(pages, asked);
    }

    private static Page<T> Choose<T>(IReadOnlyList<IReadOnlyList<T>> pages, int? asked)
    {
        var number = Math.Clamp(asked ?? 1, 1, Math.Max(1, pages.Count));
        return new Page<T>(pages.Count == 0 ? [] : pages[number - 1], number, Math.Max(1, pages.Count));
    }
}
