using System.Net;
using System.Text.RegularExpressions;

namespace ActivityProtocol;

/// <summary>Takes mentions out of a text.</summary>
public static partial class MentionText
{
    /// <summary>
    /// What somebody said to the mentioned one: the text without the stretches that the activity's entities name as
    /// mentions of them. Character references are decoded, since Teams writes <c>&amp;nbsp;</c> and <c>&amp;amp;</c> into
    /// plain text; runs of spaces become one; the ends are trimmed. Mentions of others stay as they are.
    /// </summary>
    /// <param name="activity">A message.</param>
    /// <param name="recipientId">The mentioned one: <see cref="ChannelAccount.Id"/> of the activity's recipient.</param>
    /// <returns>The text; empty when nothing but mentions was said.</returns>
    public static string TextWithoutMentionOf(this Activity activity, string recipientId)
    {
        var text = Decoded(activity.Text ?? "");
        foreach (var mention in activity.Entities.OfType<Entity.Mention>())
        {
            if (mention.Mentioned.Id == recipientId && !string.IsNullOrWhiteSpace(mention.Text))
                text = text.Replace(Decoded(mention.Text), " ", StringComparison.Ordinal);
        }

        return Spaces().Replace(text, " ").Trim();
    }

    // A name such as R&D can be encoded in the text and not in the entity, or the other way round: both are decoded.
    private static string Decoded(string text) => Spaces().Replace(WebUtility.HtmlDecode(text), " ");

    [GeneratedRegex(@"[ \t\u00A0]+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
