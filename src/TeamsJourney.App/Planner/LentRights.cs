using System.Collections.Concurrent;
using Azure.Core;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Planner;

/// <summary>
/// The rights in Planner that facilitators lend us for what they publish from the tab. In memory only, and no longer than Entra gave them for:
/// never in storage, and never in a log. Whoever does not lead the journey any more lends nothing.
/// </summary>
internal sealed class LentRights(TimeProvider time)
{
    private readonly ConcurrentDictionary<(JourneyId, MemberId), (TokenCredential Credential, DateTimeOffset Until)> _lent = [];

    /// <summary>Someone lends their rights for a journey.</summary>
    public void Lend(JourneyId journey, MemberId by, TokenCredential credential, DateTimeOffset until)
    {
        foreach (var (key, (_, end)) in _lent)
        {
            if (end <= time.GetUtcNow())
            {
                _lent.TryRemove(key, out _);
            }
        }

        _lent[(journey, by)] = (credential, until);
    }

    /// <summary>The rights that the facilitator of a journey lent; nothing when there are none here, or not any more.</summary>
    public TokenCredential? Find(Journey journey) =>
        _lent.TryGetValue((journey.Id, journey.Facilitator), out var lent) && lent.Until > time.GetUtcNow() ? lent.Credential : null;

    /// <summary>They are not needed any more.</summary>
    public void GiveBack(JourneyId journey, MemberId by) => _lent.TryRemove((journey, by), out _);
}
