using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace TeamsJourney.Local.Conversations;

/// <summary>Counts what changed, and tells whoever is watching. A slow watcher hears of the newest change only.</summary>
internal sealed class Changes
{
    private readonly ConcurrentDictionary<Channel<long>, bool> watchers = [];
    private long version;

    public long Version => Interlocked.Read(ref version);

    public void Announce()
    {
        var newest = Interlocked.Increment(ref version);
        foreach (var watcher in watchers.Keys)
        {
            watcher.Writer.TryWrite(newest);
        }
    }

    public async IAsyncEnumerable<long> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var watcher = Channel.CreateBounded<long>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        watchers[watcher] = true;
        try
        {
            yield return Version;
            await foreach (var newest in watcher.Reader.ReadAllAsync(cancellationToken))
            {
                yield return newest;
            }
        }
        finally
        {
            watchers.TryRemove(watcher, out _);
        }
    }
}
