using System.Text.RegularExpressions;

namespace TeamsJourney.Local.Conversations;

/// <summary>A channel of the team. The id has the form <c>19:…@thread.tacv2</c>.</summary>
public sealed record TeamChannel(string Id, string Name);

/// <summary>The one team that Local Teams has, in which the app is installed.</summary>
public static partial class Team
{
    /// <summary>What everyone calls it.</summary>
    public const string Name = "Reisbureau Zonnig";

    /// <summary>The Microsoft 365 group behind the team, which owns its plans.</summary>
    public const string GroupId = "00000000-6e0b-4000-8000-000000000001";

    /// <summary>The channel that every team has; its id is the id of the team too.</summary>
    public static TeamChannel General { get; } = new("19:0a1b2c3d4e5f40718293a4b5c6d7e8f9@thread.tacv2", "Algemeen");

    /// <summary>The channel with the app's tab.</summary>
    public static TeamChannel Journey { get; } = new("19:K1antreisQ7xWm0_zonnig-9f8e7d6c5b4a39281706@thread.tacv2", "Klantreis");

    /// <summary>All channels.</summary>
    public static IReadOnlyList<TeamChannel> Channels { get; } = [General, Journey];

    /// <summary>The id of the team towards bots.</summary>
    public static string Id => General.Id;

    /// <summary>The id of the conversation that a post and its replies form.</summary>
    internal static string Thread(string channelId, string rootId) => $"{channelId};messageid={rootId}";

    /// <summary>Splits a conversation id into channel and root post; the root is empty for the channel itself.</summary>
    internal static (string ChannelId, string RootId) Split(string conversationId) =>
        ThreadForm().Match(conversationId) is { Success: true } match
            ? (match.Groups[1].Value, match.Groups[2].Value)
            : (conversationId, "");

    internal static TeamChannel? Channel(string conversationId) =>
        Channels.FirstOrDefault(channel => channel.Id == Split(conversationId).ChannelId);

    [GeneratedRegex("^(.+);messageid=([0-9]+)$")]
    private static partial Regex ThreadForm();
}
