using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Channels;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Channels;

/// <summary>The nine questions (M15); afterwards each "yes" without a touchpoint is proposed to be filled (M19).</summary>
internal sealed class AnswerChannelQuestions(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "channel/questions";

    private const string AnswerPrefix = "uses-";

    private static readonly CommunicationChannel[] All = Enum.GetValues<CommunicationChannel>();

    protected override Reply Open(Journey journey, Click click)
    {
        var isSentIn = All.Any(channel => click.Inputs.Has(Field(channel)));
        return new Reply.Show(new Form
        {
            Title = ChannelsTexts.QuestionsTitle,
            IsLarge = true,
            Body =
            [
                Parts.Say(ChannelsTexts.QuestionsIntro),
                .. All.Select(channel => new InputToggle
                {
                    Id = Field(channel),
                    Title = Markdown.Format($"**{MethodWords.Name(channel)}**: {ChannelWords.Question(channel)}"),
                    Value = (isSentIn ? click.Inputs.Toggle(Field(channel)) : journey.ChannelsUsed?.Contains(channel) is true) ? "true" : "false",
                }),
            ],
            Actions = [click.Buttons.Doing(Verb, ChannelsTexts.Save, journey.Id)],
        });
    }

    // A host sends every toggle, also those that stand on no: none at all is no answer.
    protected override Reading Read(Journey journey, Click click) => All.Any(channel => click.Inputs.Has(Field(channel)))
        ? new ChannelCommand.AnswerChannelQuestions(click.Person.Member, click.At, [.. All.Where(channel => click.Inputs.Toggle(Field(channel)))])
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => ChannelGaps.Of(journey).Count > 0
        ? new Reply.Show(FillGap.DrawList(journey, click.Buttons) with { Note = new Note(NoteTone.Good, ChannelsTexts.QuestionsSaved) })
        : new Reply.Done(journey, ChannelsTexts.QuestionsSaved);

    private static string Field(CommunicationChannel channel) => AnswerPrefix + channel;
}
