using System.Globalization;
using ActivityProtocol;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Identity;

/// <summary>Who speaks to us, as the channel vouches for them in an authenticated activity; never from what a card sends along.</summary>
/// <param name="Member">Who it is to a journey.</param>
/// <param name="ChannelUserId">The channel's own id (<c>29:…</c>), to mention or to write to them.</param>
/// <param name="Culture">The language and formats of the person's Teams.</param>
internal sealed record Person(Member Member, string ChannelUserId, CultureInfo Culture)
{
    /// <summary>Who it is to the tenant, whatever a journey knows them as.</summary>
    public MemberId Account { get; init; } = Member.Id;

    /// <summary>The sender of an activity; nothing when it has none.</summary>
    public static Person? SenderOf(Activity activity) =>
        activity.From is { Id.Length: > 0 } from
            ? new Person(new Member(IdOf(from), from.Name ?? ""), from.Id, Languages.CultureOf(activity.Locale))
            : null;

    /// <summary>The Entra object id where there is one, because the tab knows people by it too.</summary>
    public static MemberId IdOf(ChannelAccount account) => new(account.AadObjectId is { Length: > 0 } objectId ? objectId.ToLowerInvariant() : account.Id);
}
