using System.Globalization;
using AdaptiveCards;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Cards;

/// <summary>A part of a list that is too long for one card.</summary>
/// <param name="Items">What stands on it.</param>
/// <param name="Number">Which page, from 1.</param>
/// <param name="Count">How many pages there are; at least 1.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Count)
{
    /// <summary>The page before; nothing on the first.</summary>
    public int? Previous => Number > 1 ? Number - 1 : null;

    /// <summary>The page after; nothing on the last.</summary>
    public int? Next => Number < Count ? Number + 1 : null;

    /// <summary>"Page 2 of 5"; nothing when there is only one.</summary>
    public IEnumerable<CardElement> Where() =>
        Count == 1 ? [] : [Parts.Whisper(Fill(PageTexts.Where, Number, Count))];

    /// <summary>The buttons that turn the page, as far as there is something to turn to.</summary>
    /// <param name="open">Makes a button that opens a page, of its title and number.</param>
    public IEnumerable<CardAction> Turn(Func<string, int, CardAction> open) =>
    [
        .. Previous is { } previous ? (CardAction[])[open(Fill(PageTexts.Previous, previous), previous)] : [],
        .. Next is { } next ? (CardAction[])[open(Fill(PageTexts.Next, next), next)] : [],
    ];

    /// <summary>The same, for a list that one verb shows.</summary>
    public IEnumerable<CardAction> Buttons(Buttons buttons, string verb, JourneyId journey, params IReadOnlyList<(string Name, string Value)> data) =>
        Turn((title, number) => buttons.Opening(verb, title, journey, [.. data, (Page.Field, Page.Write(number))]));
}

/// <summary>Makes pages.</summary>
internal static class Page
{
    /// <summary>What a button's data calls the number of the page.</summary>
    public const string Field = "page";

    /// <summary>One page; a number beyond the last gives the last, because the list may have become shorter.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="number">Which page was asked for; the first when none was.</param>
    /// <param name="size">How many stand on a page.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> all, int? number, int size) => Choose([.. all.Chunk(size)], number);

    /// <summary>The same, with as many on a page as fit.</summary>
    /// <param name="all">The whole list.</param>
    /// <param name="number">Which page was asked for.</param>
    /// <param name="sizeOf">How much room one takes.</param>
    /// <param name="room">How much room a page has.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> all, int? number, Func<T, int> sizeOf, int room)
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

        return Choose(pages, number);
    }

    /// <summary>The page on which something stands, from 1.</summary>
    /// <param name="index">Its place in the whole list, from 0.</param>
    /// <param name="size">How many stand on a page.</param>
    public static int Holding(int index, int size) => (Math.Max(0, index) / size) + 1;

    /// <summary>The number as a button sends it.</summary>
    public static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static Page<T> Choose<T>(IReadOnlyList<IReadOnlyList<T>> pages, int? asked)
    {
        var number = Math.Clamp(asked ?? 1, 1, Math.Max(1, pages.Count));
        return new Page<T>(pages.Count == 0 ? [] : pages[number - 1], number, Math.Max(1, pages.Count));
    }
}
