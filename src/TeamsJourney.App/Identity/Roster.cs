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

    /// <summary>Whether someone is in it.</summary>
    public bool Holds(Person person) => _byAnyId.ContainsKey(person.Member.Id.Value) || _byAnyId.ContainsKey(person.ChannelUserId);

    /// <summary>A member by Entra object id or by the channel's own id; nothing for someone who is not in it.</summary>
    public RosterMember? Find(string id) => _byAnyId.GetValueOrDefault(id);

    /// <inheritdoc cref="Find(string)"/>
    public RosterMember? Find(MemberId id) => Find(id.Value);
}
