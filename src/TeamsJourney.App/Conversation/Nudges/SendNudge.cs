using ActivityProtocol;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Privacy;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Nudges;

/// <summary>
/// Sends one member a personal nudge in their own chat, at most once: nobody misses a nudge, two are one too many. Someone who contributed meanwhile, or left the team, gets none; someone who cannot be
/// reached (no app, blocked) does not keep the others from theirs.
/// </summary>
internal sealed partial class SendNudge(
    Posting posting, IEnumerable<IStepCard> cards, IConnectorClient connector, ChannelVoice voice, Rosters rosters, Pseudonyms pseudonyms, AppSettings settings, TimeProvider time,
    ILogger<SendNudge> logger) : IEffect
{
    public bool IsFor(string key) => key.StartsWith(Intent.NudgePrefix, StringComparison.Ordinal);

    public async Task<EffectResult> CarryOutAsync(JourneyId id, JourneySnapshot snapshot, Intent intent, CancellationToken cancellationToken)
    {
        var conversation = snapshot.Head.Conversation;
        if (snapshot.Journey is not { } journey || conversation.ServiceUrl.Length == 0 || snapshot.Posted.ContainsKey(intent.Key) || !IsWaitedFor(journey, new MemberId(intent.Data)))
        {
            return EffectResult.Done;
        }

        var roster = await rosters.ReadAsync(new Uri(conversation.ServiceUrl), journey.Place.TeamId, cancellationToken);
        // A shared channel has members from outside the team.
        if ((Find(journey, roster, intent) ?? Find(journey, rosters.FindKnown(journey.Place.ChannelId), intent)) is not { } member)
        {
            return EffectResult.Done;
        }

        // Each personal chat has a pace of its own: nudges do not use up the channel's.
        if (voice.TakeTurn(conversation with { ConversationId = member.ChannelUserId }) is { Ticks: > 0 } wait)
        {
            return new EffectResult.Later(wait);
        }

        try
        {
            var chat = await FindChatAsync(journey, conversation, member, cancellationToken);
            var context = new StepCardContext(new Buttons(settings.Teams.Forms, IsInForm: false), MemberCount: null, time.GetUtcNow(), IsClosed: false);
            var card = NudgeCard.Draw(journey, cards.First(card => card.Step == journey.Step), context, member.Name);
            return EffectResult.Of(await posting.OnceAsync(
                id, new PostedCard(intent.Key, "", IsClosed: true), "", () => PostAsync(conversation with { ConversationId = chat }, card, journey, cancellationToken), cancellationToken));
        }
        catch (ConnectorException refused) when (refused is { StatusCode: 403 or 404, IsTransient: false })
        {
            Log.NotReached(logger, refused.StatusCode, refused.ErrorCode);
        }

        return EffectResult.Done;
    }

    private static bool IsWaitedFor(Journey journey, MemberId member) =>
        journey.Step is not (Step.SetUp or Step.FollowUp) && journey.ContributorsTo(journey.Step).All(participant => participant.Id != member);

    private RosterMember? Find(Journey journey, Roster? roster, Intent intent) =>
        roster is null ? null : pseudonyms.In(journey, roster).Find(intent.Data);

    // That it was sent is kept, not which message it is: that one stands in somebody's own chat.
    private async Task<string> PostAsync(JourneyConversation chat, AdaptiveCard card, Journey journey, CancellationToken cancellationToken)
    {
        await voice.PostAsync(chat, card, NudgeCard.Summary(journey), cancellationToken);
        return "";
    }

    // Asking for a chat that is there gives that one, so this may be asked again.
    private async Task<string> FindChatAsync(Journey journey, JourneyConversation conversation, RosterMember member, CancellationToken cancellationToken)
    {
        var bot = new ChannelAccount { Id = conversation.BotId };
        var chat = await connector.CreateConversationAsync(
            new Uri(conversation.ServiceUrl), ConversationParameters.ForPersonalChat(bot, new ChannelAccount { Id = member.ChannelUserId }, journey.Place.TenantId), cancellationToken);
        return chat.Id;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A member could not be nudged: Teams answered {Status} {Code}.")]
        public static partial void NotReached(ILogger logger, int? status, string code);
    }
}
