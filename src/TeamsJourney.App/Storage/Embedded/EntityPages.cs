using Azure;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>Entities page by page, each read when the caller gets there.</summary>
internal sealed class EntityPages<T>(Func<EntityKeys?, int?, Page<T>> read) : AsyncPageable<T>
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = read(continuationToken is null ? null : EntityKeys.FromToken(continuationToken), pageSizeHint);
            yield return page;
            continuationToken = page.ContinuationToken;
            // A reader of a long table lets others have the thread between pages.
            await Task.Yield();
        }
        while (continuationToken is not null);
    }
}
