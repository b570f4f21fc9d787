using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Steps;
using TeamsJourney.App.Planner;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>The card after the workshop: how publishing went, who does what, and the way to the plan.</summary>
internal sealed class FollowUpCard(PlannerLinks links, Owners owners) : IStepCard
{
    // More would push the buttons off a phone's screen.
    private const int MostImprovements = 10;
    private const int LongestTitle = 120;

    public Step Step => Step.FollowUp;

    public string Question(Journey journey) => journey.Publication switch
    {
        { IsUnderWay: true } => PublishTexts.QuestionUnderWay,
        { LastReport: null } => PublishTexts.QuestionUnpublished,
        { LastReport: { Created: 0, Changed: 0, Unchanged: 0 } } => PublishTexts.QuestionNotThere,
        _ => PublishTexts.Question,
    };

    public IEnumerable<CardElement> State(Journey journey, StepCardContext context)
    {
        // What is due first stands first; what has no date, last.
        var improvements = journey.ImprovementsToPublish.OrderBy(improvement => improvement.Due ?? DateOnly.MaxValue).ToList();
        return
        [
            .. PublishingWords.Draw(journey),
            Parts.Section(PublishTexts.Improvements),
            new Container
            {
                Style = ContainerStyle.Emphasis,
                Items =
                [
                    .. improvements.Count == 0 ? (CardElement[])[Parts.Say(PublishTexts.NoImprovements)] : [],
                    .. improvements.Take(MostImprovements).SelectMany(improvement => Row(journey, improvement)),
                    .. improvements.Count > MostImprovements
                        ? (CardElement[])[Parts.Whisper(Fill(PublishTexts.MoreImprovements, improvements.Count - MostImprovements)) with { Spacing = Spacing.Small }]
                        : [],
                ],
            },
        ];
    }

    public IEnumerable<CardAction> Actions(Journey journey, StepCardContext context)
    {
        var publish = context.Buttons.Opening(
            PublishImprovements.Verb, journey.Publication.LastReport is null ? ImproveTexts.Publish : PublishTexts.PublishAgain, journey.Id);
        var change = context.Buttons.Opening(ListPains.Verb, PublishTexts.ChangeImprovement, journey.Id);
        var facilitate = FacilitateAction.Button(journey, context.Buttons);
        CardAction[] open = journey.Publication.PlanId is { } plan && links.Plan(plan) is { } address
            ? [new ActionOpenUrl { Title = PublishTexts.OpenPlan, Url = address }]
            : [];
        return journey.Publication switch
        {
            { IsUnderWay: true } => [.. open, change, facilitate],
            // What is not there yet comes first.
            { LastReport: null } => [publish, change, facilitate],
            _ => [.. open, change, publish, facilitate with { Mode = ActionMode.Secondary }],
        };
    }

    private IEnumerable<CardElement> Row(Journey journey, Improvement improvement)
    {
        var title = Excerpt.Fitting(improvement.Title, LongestTitle);
        var task = journey.Publication.Tasks.TryGetValue(improvement.Id, out var id) ? links.Task(id) : null;
        yield return new TextBlock { Text = task is null ? title : Markdown.Link(title, task), Wrap = true, Spacing = Spacing.Small };
        yield return Parts.Whisper(owners.WhoAndWhen(journey, improvement));
    }
}
