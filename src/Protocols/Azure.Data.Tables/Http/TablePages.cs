namespace Azure.Data.Tables.Http;

/// <summary>Entities page by page, each asked for when the caller gets there.</summary>
internal sealed class TablePages<T>(Func<string?, int?, Task<Page<T>>> read, int? maxPerPage) : AsyncPageable<T>
    where T : notnull
{
    // The service ends a page without entities when it searched for five seconds in vain, or at the border between two of its machines
    // (learn.microsoft.com, "Query timeout and pagination").
    private const int MostEmptyPages = 100;

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var gone = new HashSet<string>(StringComparer.Ordinal);
        var empty = 0;
        do
        {
            var page = await read(continuationToken, pageSizeHint ?? maxPerPage);
            empty = page.Values.Count == 0 ? empty + 1 : 0;
            continuationToken = page.ContinuationToken;
            if (continuationToken is not null && (empty > MostEmptyPages || !gone.Add(continuationToken)))
            {
                throw TableErrors.Unusable("pages without end");
            }

            yield return page;
        }
        while (continuationToken is not null);
    }
}
