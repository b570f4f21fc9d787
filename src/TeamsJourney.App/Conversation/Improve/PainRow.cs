using AdaptiveCards;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Improve;

/// <summary>One pain in a list: its rank, the customer's words, the facts, and what is to become of it.</summary>
internal static class PainRow
{
    /// <summary>The row.</summary>
    /// <param name="journey">The journey.</param>
    /// <param name="pain">The pain.</param>
    /// <param name="longestText">How many characters of its words there is room for.</param>
    /// <param name="button">What can be done with it, if anything.</param>
    public static ColumnSet Draw(Journey journey, PainPoint pain, int longestText, CardAction? button = null) => new()
    {
        Spacing = pain.Rank == 1 ? Spacing.None : Spacing.Default,
        Columns =
        [
            new Column
            {
                Width = ColumnWidth.Pixels(28),
                Items = [new TextBlock { Text = Markdown.Format($"**{pain.Rank}**"), Color = Colors.Accent }],
            },
            new Column
            {
                Width = ColumnWidth.Stretch,
                Items =
                [
                    new TextBlock { Text = PainWords.Text(journey, pain, longestText), Wrap = true, Weight = FontWeight.Bolder },
                    Parts.Whisper($"{PainWords.Phase(journey, pain)} · {PainWords.Facts(pain)}"),
                    PainWords.State(pain) with { Spacing = Spacing.None },
                ],
            },
            .. button is null ? (Column[])[] :
            [
                new Column { Width = ColumnWidth.Auto, VerticalContentAlignment = VerticalAlignment.Center, Items = [new ActionSet { Actions = [button] }] },
            ],
        ],
    };
}
