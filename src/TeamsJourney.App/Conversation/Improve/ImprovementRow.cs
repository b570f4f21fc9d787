using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>One improvement in a list: what, who, by when, and the button to change it.</summary>
internal static class ImprovementRow
{
    private const int LongestTitle = 140;

    /// <summary>The row.</summary>
    public static ColumnSet Draw(Journey journey, Improvement improvement, Buttons buttons, Owners owners) => new()
    {
        Separator = true,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = Excerpt.Fitting(improvement.Title, LongestTitle), Wrap = true },
                    Parts.Whisper(owners.WhoAndWhen(journey, improvement)),
                ],
            },
            new Column
            {
                Width = ColumnWidth.Auto,
                VerticalContentAlignment = VerticalAlignment.Center,
                Items =
                [
                    new ActionSet
                    {
                        Actions = [buttons.Opening(SaveImprovement.Verb, ImproveTexts.Change, journey.Id, (ImprovementForm.Id, improvement.Id.Value))],
                    },
                ],
            },
        ],
    };
}
