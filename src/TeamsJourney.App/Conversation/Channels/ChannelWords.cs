using TeamsJourney.App.Conversation.Words;
using TeamsJourney.Core.Channels;

namespace TeamsJourney.App.Conversation.Channels;

/// <summary>Says channels, in the language that is spoken now.</summary>
internal static class ChannelWords
{
    /// <summary>The yes/no question to the company (M15).</summary>
    public static string Question(CommunicationChannel channel) => channel switch
    {
        CommunicationChannel.FaceToFace => ChannelsTexts.QuestionFaceToFace,
        CommunicationChannel.Telephone => ChannelsTexts.QuestionTelephone,
        CommunicationChannel.Website => ChannelsTexts.QuestionWebsite,
        CommunicationChannel.Email => ChannelsTexts.QuestionEmail,
        CommunicationChannel.Newsletter => ChannelsTexts.QuestionNewsletter,
        CommunicationChannel.SocialMedia => ChannelsTexts.QuestionSocialMedia,
        CommunicationChannel.Television => ChannelsTexts.QuestionTelevision,
        CommunicationChannel.Radio => ChannelsTexts.QuestionRadio,
        _ => ChannelsTexts.QuestionNewspaper,
    };

    /// <summary>The names, with dots between.</summary>
    public static string Names(IEnumerable<CommunicationChannel> channels) => string.Join(" · ", channels.Select(MethodWords.Name));

    /// <summary>The names, each with its direction where that is not the usual one (M17).</summary>
    public static string Names(IEnumerable<ChannelUse> uses) => string.Join(" · ", uses.Select(use =>
        use.Direction == ChannelUse.UsualDirection(use.Channel)
            ? MethodWords.Name(use.Channel)
            : $"{MethodWords.Name(use.Channel)} ({MethodWords.Name(use.Direction)})"));
}
