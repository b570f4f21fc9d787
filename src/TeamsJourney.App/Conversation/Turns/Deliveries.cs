using ActivityProtocol;
using Microsoft.Extensions.Caching.Memory;

namespace TeamsJourney.App.Conversation.Turns;

/// <summary>
/// Which messages and events came already. Teams delivers again what it thinks we did not take in time (OfficeDev/msteams-docs#6084): what it asks for is
/// in hand, or done, and a second answer would only stand in the channel. Each instance knows its own.
/// </summary>
internal sealed class Deliveries : IDisposable
{
    // Longer than Teams tries, and more than come in so long.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);
    private const int MostRemembered = 20_000;

    private readonly MemoryCache _came = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    /// <summary>Whether an activity comes for the first time. One without an id always does.</summary>
    public bool IsFirst(Activity activity)
    {
        if (activity is not { Id.Length: > 0, Conversation.Id: var conversation })
        {
            return true;
        }

        var mine = new object();
        return _came.GetOrCreate((activity.Type, conversation, activity.Id), entry =>
        {
            entry.SetSize(1).SetAbsoluteExpiration(Remembered);
            return mine;
        }) == mine;
    }

    /// <inheritdoc/>
    public void Dispose() => _came.Dispose();
}
