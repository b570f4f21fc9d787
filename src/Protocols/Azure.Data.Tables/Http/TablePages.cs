namespace Azure.Data.Tables.Http;

/// <summary>Entities page by page, each asked for when the caller gets there.</summary>
internal sealed class TablePages<T>(Func<string?, int?, Task<Page<T>>> read, int? maxPerPage) : AsyncPageable<T>
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await read(continuationToken, pageSizeHint ?? maxPerPage);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
