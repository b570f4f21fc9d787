namespace ActivityProtocol;

/// <summary>The values of <see cref="Activity.ChannelId"/> that matter to a Teams bot.</summary>
public static class ChannelIds
{
    /// <summary>Microsoft Teams.</summary>
    public const string Teams = "msteams";
}
