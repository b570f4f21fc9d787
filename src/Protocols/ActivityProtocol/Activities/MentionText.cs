namespace ActivityProtocol;

/// <summary>Takes mentions out of a text.</summary>
public static class MentionText
{
    /// <summary>What a person said to the mentioned one.</summary>
    /// <param name="activity">A message.</param>
    /// <param name="recipientId">The mentioned one: <see cref="ChannelAccount.Id"/> of the recipient.</param>
    public static string TextWithoutMentionOf(this Activity activity, string recipientId) => activity.Text + recipientId;
}
