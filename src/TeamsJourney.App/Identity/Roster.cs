using System.Collections.Frozen;
using ActivityProtocol;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Identity;

/// <summary>A member of the team, as the channel lists them.</summary>
internal sealed record RosterMember(MemberId Id, string ChannelUserId, string Name)
{
    public static RosterMember From(TeamsChannelAccount account) => new(
        account.AadObjectId is { Length: > 0 } objectId ? new MemberId(objectId.ToLowerInvariant()) : new MemberId(account.Id),
        account.Id,
        account.Name ?? "");
}

/// <summary>Who is in a team or channel, at one moment.</summary>
internal sealed class Roster
{
    private readonly FrozenDictionary<string, RosterMember> _byAnyId;

    public Roster(IReadOnlyList<RosterMember> members)
    {
        Members = members;
        _byAnyId = members
            .SelectMany(member => new[] { (Id: member.Id.Value, member), (Id: member.ChannelUserId, member) })
            .DistinctBy(pair => pair.Id)
            .ToFrozenDictionary(pair => pair.Id, pair => pair.member, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Everyone.</summary>
    public IReadOnlyList<RosterMember> Members { get; }

    /// <summary>
    /// Whether someone is in it, as who they act: both their ids are one member's. Who is known by the channel's own id alone is a member only
    /// where the roster knows no other id of them, or they would act as somebody else.
    /// </summary>
    public bool Holds(Person person) => (Find(person.Member.Id), Find(person.ChannelUserId)) switch
    {
        ({ } byId, { } byChannelId) => byId == byChannelId,
        ({ }, null) => true,
        (null, { } byChannelId) => byChannelId.Id.Value == byChannelId.ChannelUserId,
        _ => false,
    };

    /// <summary>A member by Entra object id or by the channel's own id; nothing for someone who is not in it.</summary>
    public RosterMember? Find(string id) => _byAnyId.GetValueOrDefault(id);

    /// <inheritdoc cref="Find(string)"/>
    public RosterMember? Find(MemberId id) => Find(id.Value);
}
