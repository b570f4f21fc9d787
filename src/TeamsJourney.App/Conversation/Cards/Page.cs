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
    /// <summary>Buttons to the pages before and after this one, where there are any.</summary>
    public IEnumerable<CardAction> Buttons(Buttons buttons, string verb, JourneyId journey, params IReadOnlyList<(string Name, string Value)> data)
    {
        if (Number > 1)
        {
            yield return To(Number - 1, PageTexts.Previous);
        }

        if (Number < Count)
        {
            yield return To(Number + 1, PageTexts.Next);
        }

        CardAction To(int number, string title) => buttons.Opening(
            verb, string.Format(CultureInfo.CurrentCulture, title, number), journey, [.. data, (Page.Field, Page.Write(number))]);
    }

    /// <summary>"Page 2 of 5"; nothing when there is only one.</summary>
    public IEnumerable<CardElement> Where() =>
        Count == 1 ? [] : [Parts.Whisper(string.Format(CultureInfo.CurrentCulture, PageTexts.Where, Number, Count))];
}

/// <summary>Makes pages.</summary>
internal static class Page
{
    /// <summary>What a button's data calls the number of the page.</summary>
    public const string Field = "page";

    /// <summary>One page; a number beyond the last gives the last, because the list may have become shorter.</summary>
    public static Page<T> Of<T>(IReadOnlyList<T> all, int? number, int size)
    {
        var count = Math.Max(1, (all.Count + size - 1) / size);
        var shown = Math.Clamp(number ?? 1, 1, count);
        return new Page<T>([.. all.Skip((shown - 1) * size).Take(size)], shown, count);
    }

    /// <summary>The page on which something stands, from 1.</summary>
    /// <param name="index">Its place in the whole list, from 0.</param>
    /// <param name="size">How many stand on a page.</param>
    public static int Holding(int index, int size) => (Math.Max(0, index) / size) + 1;

    /// <summary>The number as a button sends it.</summary>
    public static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
