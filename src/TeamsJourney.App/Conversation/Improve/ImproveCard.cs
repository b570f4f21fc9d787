using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>The card of step 4: what hurts, the worst first, why it stands there, and what the team does about it (M27-M31, M38, M68).</summary>
internal sealed class ImproveCard : IStepCard
{
    // More would push the buttons off a phone's screen.
    private const int MostPains = 8;
    private const int LongestText = 110;

    public Step Step => Step.Improve;

    public string Question(Journey journey) => ImproveTexts.Question;

    public IEnumerable<CardElement> State(Journey journey, StepCardContext context)
    {
        var pains = PainRanking.Of(journey);
        if (pains.Count == 0)
        {
            return [new Container { Style = ContainerStyle.Emphasis, Items = [Parts.Say(ImproveTexts.NoPains)] }];
        }

        return
        [
            Parts.Section(ImproveTexts.Pains),
            new Container
            {
                Style = ContainerStyle.Emphasis,
                Items =
                [
                    .. pains.Take(MostPains).Select(pain => PainRow.Draw(journey, pain, LongestText)),
                    .. pains.Count > MostPains
                        ? (CardElement[])[Parts.Whisper(Fill(ImproveTexts.AndMore, pains.Count - MostPains))]
                        : [],
                ],
            },
        ];
    }

    // Three in sight: what is next for the team, then what it came from. Publishing is the facilitator's next step.
    public IEnumerable<CardAction> Actions(Journey journey, StepCardContext context)
    {
        var vote = context.Buttons.Opening(VoteForPains.Verb, ImproveTexts.Vote, journey.Id);
        var improve = context.Buttons.Opening(ListPains.Verb, ImproveTexts.Improve, journey.Id);
        var publish = context.Buttons.Opening(PublishImprovements.Verb, ImproveTexts.Publish, journey.Id);
        var done = SayDone.Button(journey, context.Buttons);
        var facilitate = FacilitateAction.Button(journey, context.Buttons);
        return (journey.Moods.Any(mood => mood.IsPain), journey.Improvements.Count > 0) switch
        {
            (true, false) => [vote, improve, facilitate, Aside(done)],
            (true, true) => [improve, vote, publish, Aside(done), Aside(facilitate)],
            (false, true) => [publish, done, facilitate],
            _ => [done, facilitate],
        };

        static CardAction Aside(CardAction action) => action with { Mode = ActionMode.Secondary };
    }
}
