using System.Collections.Frozen;
using ActivityProtocol;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Identity;

/// <summary>A member of the team, as the channel lists them.</summary>
internal sealed record RosterMember(MemberId Id, string ChannelUserId, string Name)
{
    /// <summary>The person's own tenant, which in a shared channel may be another than the team's; empty when Teams does not tell.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>Whether Teams names them an owner of the team. It mostly tells users from guests only, so no is not certain.</summary>
    public bool IsOwner { get; init; }

    public static RosterMember From(TeamsChannelAccount account) => new(
        account.AadObjectId is { Length: > 0 } objectId ? new MemberId(objectId.ToLowerInvariant()) : new MemberId(account.Id),
        account.Id,
        account.Name ?? "")
    {
        TenantId = account.TenantId ?? "",
        IsOwner = string.Equals(account.UserRole, "owner", StringComparison.OrdinalIgnoreCase),
    };
}

/// <summary>Who is in a team or channel, at one moment.</summary>
internal sealed class Roster
{
    private readonly FrozenDictionary<string, RosterMember> _byAnyId;

    public Roster(IReadOnlyList<RosterMember> members)
    {
        // Who has no id at all is nobody, and not whoever calls without one.
        Members = [.. members.Where(member => member.Id.Value.Length > 0).DistinctBy(member => member.Id)];
        _byAnyId = Members
            .SelectMany(member => new[] { (Id: member.Id.Value, member), (Id: member.ChannelUserId, member) })
            .Where(pair => pair.Id.Length > 0)
            .DistinctBy(pair => pair.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Id, pair => pair.member, StringComparer.Ordinal);
    }

    /// <summary>Everyone.</summary>
    public IReadOnlyList<RosterMember> Members { get; }

    /// <summary>
    /// Someone as a member, as who they act: both their ids are one member's. Who is known by the channel's own id alone is a member only where the
    /// roster knows no other id of them, or they would act as somebody else. Nothing for someone who is not in it.
    /// </summary>
    public RosterMember? Find(Person person) => (Find(person.Member.Id), Find(person.ChannelUserId)) switch
    {
        ({ } byId, { } byChannelId) => byId.Id == byChannelId.Id ? byId : null,
        ({ } byId, null) => byId,
        (null, { } byChannelId) when byChannelId.Id.Value == byChannelId.ChannelUserId => byChannelId,
        _ => null,
    };

    /// <summary>A member by Entra object id or by the channel's own id; nothing for someone who is not in it.</summary>
    public RosterMember? Find(string id) => _byAnyId.GetValueOrDefault(id)
        // Entra's ids are written in small letters or in capitals, and mean the same.
        ?? (Guid.TryParse(id, out _) ? _byAnyId.GetValueOrDefault(id.ToLowerInvariant()) : null);

    /// <inheritdoc cref="Find(string)"/>
    public RosterMember? Find(MemberId id) => Find(id.Value);
}
