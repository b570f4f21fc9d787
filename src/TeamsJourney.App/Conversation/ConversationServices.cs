using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Channels;
using TeamsJourney.App.Conversation.Channels.Tidying;
using TeamsJourney.App.Conversation.Commands;
using TeamsJourney.App.Conversation.Example;
using TeamsJourney.App.Conversation.Experience;
using TeamsJourney.App.Conversation.Improve;
using TeamsJourney.App.Conversation.Map;
using TeamsJourney.App.Conversation.MessageAction;
using TeamsJourney.App.Conversation.Nudges;
using TeamsJourney.App.Conversation.SetUp;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Conversation.Touchpoints;
using TeamsJourney.App.Conversation.Turns;
using TeamsJourney.App.Outbox;
using TeamsJourney.App.Privacy.Erasing;
using TeamsJourney.App.Privacy.Retention;

namespace TeamsJourney.App.Conversation;

/// <summary>Everything that happens in the channel. A new card action is one line here.</summary>
internal static class ConversationServices
{
    public static IServiceCollection AddConversation(this IServiceCollection services) => services
        .AddSingleton<TurnRouter>().AddSingleton<CardActions>().AddSingleton<Envelope>().AddSingleton<ClickedCard>().AddSingleton<StrayCards>().AddSingleton<Deliveries>().AddSingleton<TeamEvents>()
        .AddSingleton<TypedCommands>().AddSingleton<Greeting>().AddSingleton<Beginning>()
        .AddSingleton<StepCards>().AddSingleton<Waiting>()
        .AddSingleton<IEffect, RefreshStepCards>()
        .AddSteps()
        .AddSetUp()
        .AddTouchpoints()
        .AddChannels()
        .AddExperience()
        .AddImprove()
        .AddMap()
        .AddNudges()
        .AddMessageAction();

    private static IServiceCollection AddSteps(this IServiceCollection services) => services
        .AddCardAction<ShowCard>(ShowCard.Verb)
        .AddCardAction<NextStepAction>(NextStepAction.Verb)
        .AddCardAction<BackStepAction>(BackStepAction.Verb)
        .AddCardAction<SayDone>(SayDone.Verb)
        .AddCardAction<FacilitateAction>(FacilitateAction.Verb)
        .AddCardAction<NudgeAction>(NudgeAction.Verb)
        .AddCardAction<HandOverAction>(HandOverAction.Verb)
        .AddCardAction<TakeOverAction>(TakeOverAction.Verb)
        .AddCardAction<EraseOwnPart>(EraseOwnPart.Verb)
        .AddCardAction<KeepJourney>(KeepJourney.Verb);

    private static IServiceCollection AddSetUp(this IServiceCollection services) => services
        .AddSingleton<IStepCard, SetUpCard>()
        .AddCardAction<CreateJourneyAction>(CreateJourneyAction.Verb)
        .AddCardAction<ChangeSetUp>(ChangeSetUp.Verb)
        .AddCardAction<ActivateJourney>(ActivateJourney.Verb)
        .AddCardAction<ShowExample>(ShowExample.Verb);

    private static IServiceCollection AddTouchpoints(this IServiceCollection services) => services
        .AddSingleton<IStepCard, TouchpointsCard>()
        .AddCardAction<AddTouchpoint>(AddTouchpoint.Verb)
        .AddCardAction<ChangeTouchpoint>(ChangeTouchpoint.Verb)
        .AddCardAction<DeleteTouchpoint>(DeleteTouchpoint.Verb)
        .AddCardAction<ListOwnTouchpoints>(ListOwnTouchpoints.Verb);

    private static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddSingleton<IStepCard, ChannelsCard>()
        .AddCardAction<AnswerChannelQuestions>(AnswerChannelQuestions.Verb)
        .AddCardAction<FillGap>(FillGap.Verb)
        .AddCardAction<ListTouchpoints>(ListTouchpoints.Verb)
        .AddCardAction<MoveTouchpoint>(MoveTouchpoint.Verb)
        .AddCardAction<ChooseChannels>(ChooseChannels.Verb)
        .AddTidying();

    private static IServiceCollection AddTidying(this IServiceCollection services) => services
        .AddCardAction<TidyUp>(TidyUp.Verb)
        .AddCardAction<MergeTouchpoints>(MergeTouchpoints.Verb)
        .AddCardAction<SplitTouchpoint>(SplitTouchpoint.Verb)
        .AddCardAction<RewordTouchpoint>(RewordTouchpoint.Verb)
        .AddCardAction<ListJourneySteps>(ListJourneySteps.Verb)
        .AddCardAction<SaveJourneyStep>(SaveJourneyStep.Verb)
        .AddCardAction<DeleteJourneyStep>(DeleteJourneyStep.Verb)
        .AddCardAction<SuggestJourneySteps>(SuggestJourneySteps.Verb);

    private static IServiceCollection AddExperience(this IServiceCollection services) => services
        .AddSingleton<IStepCard, ExperienceCard>()
        .AddSingleton<IEffect, PostReveal>()
        .AddCardAction<SaveExperience>(SaveExperience.Verb)
        .AddCardAction<ListOwnAnswers>(ListOwnAnswers.Verb)
        .AddCardAction<RevealAction>(RevealAction.Verb)
        .AddCardAction<RevealDetails>(RevealDetails.Verb);

    private static IServiceCollection AddImprove(this IServiceCollection services) => services
        .AddSingleton<Owners>()
        .AddSingleton<IStepCard, ImproveCard>()
        .AddSingleton<IStepCard, FollowUpCard>()
        .AddCardAction<VoteForPains>(VoteForPains.Verb)
        .AddCardAction<ListPains>(ListPains.Verb)
        .AddCardAction<ShowPain>(ShowPain.Verb)
        .AddCardAction<ParkPain>(ParkPain.Verb)
        .AddCardAction<ResumePain>(ResumePain.Verb)
        .AddCardAction<SaveImprovement>(SaveImprovement.Verb)
        .AddCardAction<DeleteImprovement>(DeleteImprovement.Verb)
        .AddCardAction<PublishImprovements>(PublishImprovements.Verb);

    private static IServiceCollection AddMap(this IServiceCollection services) => services
        .AddSingleton<JourneyTab.Pages.TabLinks>()
        .AddSingleton<JourneyMapCard>()
        .AddSingleton<IEffect, PostSummary>();

    private static IServiceCollection AddNudges(this IServiceCollection services) => services
        .AddSingleton<IEffect, SendNudge>();

    private static IServiceCollection AddMessageAction(this IServiceCollection services) => services
        .AddSingleton<AddFromMessage>()
        .AddCardAction<AddMessageAsTouchpoint>(AddMessageAsTouchpoint.Verb)
        .AddCardAction<AddMessageAsWords>(AddMessageAsWords.Verb);
}
