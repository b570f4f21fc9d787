using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;
using TeamsJourney.Core.Touchpoints;

namespace TeamsJourney.App.Conversation.Channels.Tidying;

/// <summary>Where the facilitator begins to tidy up after step 1 (M39-M41): merge what says the same, group under steps, reword.</summary>
internal sealed class TidyUp(JourneyGate gate, JourneyDesk desk) : FacilitatorAction(gate, desk)
{
    public const string Verb = "touchpoint/tidy";

    /// <summary>The form with what there is to tidy.</summary>
    public static Form Draw(Journey journey, Buttons buttons) => Draw(journey, buttons, SimilarTouchpoints.In(journey).Count);

    /// <summary>The form to show right after step 1, with where the team went; nothing when there is nothing to tidy.</summary>
    public static Form? AfterTouchpoints(Journey journey, Buttons buttons, string wentTo)
    {
        if (journey.Step is not Step.Channels)
        {
            return null;
        }

        var similar = SimilarTouchpoints.In(journey).Count;
        return similar > 0 || journey.JourneyStepCount > JourneyStep.Maximum
            ? Draw(journey, buttons, similar) with { Note = new Note(NoteTone.Good, wentTo) }
            : null;
    }

    /// <summary>The button back to it.</summary>
    public static CardAction BackButton(Journey journey, Buttons buttons) => buttons.Opening(Verb, TidyTexts.Back, journey.Id);

    protected override Reply OpenForFacilitator(Journey journey, Click click) => new Reply.Show(Draw(journey, click.Buttons));

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    private static Form Draw(Journey journey, Buttons buttons, int similar)
    {
        var merged = journey.Touchpoints.Values.Count(touchpoint => touchpoint.MergedFrom.Count > 0);
        return new Form
        {
            Title = TidyTexts.Title,
            Body =
            [
                Parts.Say(Fill(TidyTexts.Intro, journey.Touchpoints.Count, journey.JourneyStepCount)),
                Parts.Say(similar == 0 ? TidyTexts.NothingSimilar : Fill(TidyTexts.SimilarCount, similar)),
            ],
            Actions =
            [
                .. similar == 0 ? (CardAction[])[] : [buttons.Opening(MergeTouchpoints.Verb, TidyTexts.ShowSimilar, journey.Id)],
                buttons.Opening(ListJourneySteps.Verb, TidyTexts.Steps, journey.Id),
                buttons.Opening(RewordTouchpoint.Verb, TidyTexts.Rename, journey.Id),
                .. merged == 0 ? (CardAction[])[] : [buttons.Opening(SplitTouchpoint.Verb, Fill(TidyTexts.Merged, merged), journey.Id)],
            ],
        };
    }
}
