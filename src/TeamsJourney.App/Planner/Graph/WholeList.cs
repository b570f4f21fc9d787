using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Planner.Graph;

/// <summary>
/// Reads a list of Graph to its end. What is taken for missing is made, so half a list is none; and a link to the next page is followed within
/// Graph only, because our token goes with it.
/// </summary>
internal static class WholeList
{
    // Twice what the fullest plan holds (learn.microsoft.com, "Planner limits": 9,000 tasks), in more pages than that needs.
    private const int MostItems = 20_000;
    private const int MostPages = 1_000;
    private const long MostBytes = 64 * 1024 * 1024;
    private const int LongestLink = 4_000;

    /// <summary>Reads it; each item once, and each with an id.</summary>
    /// <param name="graph">Graph.</param>
    /// <param name="read">Reads a page: the first one without an address, the others by theirs.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="name">What an item is recognised by besides its id: whatever is there has one.</param>
    /// <exception cref="UnusableAnswerException">It is no list, or does not end.</exception>
    public static async Task<List<TItem>> ReadAsync<TPage, TItem>(
        GraphServiceClient graph, Func<string?, IRequestOption, Task<TPage?>> read, Func<TPage, List<TItem>?> items, Func<TItem, string?> name)
        where TPage : BaseCollectionPaginationCountResponse
        where TItem : Entity
    {
        var budget = new ListBudget(MostBytes);
        HashSet<string> seen = new(StringComparer.Ordinal);
        Dictionary<string, TItem> all = new(StringComparer.Ordinal);
        string? next = null;
        do
        {
            var page = await read(next, budget).ReadableAsync();
            if (items(page) is not { } here || here.Exists(item => name(item) is null))
            {
                throw new UnusableAnswerException("Unreadable");
            }

            foreach (var item in here)
            {
                all.TryAdd(item.KnownId(), item);
            }

            next = page.OdataNextLink;
            if (next is { Length: > 0 } && (!seen.Add(next) || seen.Count >= MostPages || all.Count > MostItems))
            {
                throw new UnusableAnswerException("ListDoesNotEnd");
            }

            if (next is { Length: > 0 } && !IsWithin(graph, next))
            {
                throw new UnusableAnswerException("LeadsElsewhere");
            }
        }
        while (next is { Length: > 0 });

        return [.. all.Values];
    }

    private static bool IsWithin(GraphServiceClient graph, string address) =>
        address.Length <= LongestLink
        && Uri.TryCreate(address, UriKind.Absolute, out var next)
        && new Uri($"{graph.RequestAdapter.BaseUrl}/").IsBaseOf(next)
        && next.UserInfo.Length == 0;
}
