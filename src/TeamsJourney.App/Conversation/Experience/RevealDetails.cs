using System.Globalization;
using System.Text.Json;
using AdaptiveCards;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>Everything that was revealed, touchpoint by touchpoint, for everyone: pages of rows, and pages of all thoughts at one touchpoint.</summary>
internal sealed class RevealDetails(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "experience/reveal-details";

    private const string TouchpointField = "touchpoint", FromField = "from";

    // Touchpoints on a page, characters of a thought beside one, and bytes for thoughts on a page of their own.
    private const int PerPage = 5, Shown = 120, ThoughtRoom = 18 * 1024;

    /// <summary>The page that was asked for; only for what has been revealed.</summary>
    public static Form Draw(Journey journey, Click click)
    {
        var map = JourneyMap.Of(journey);
        var asked = click.Inputs.Text(TouchpointField);
        return map.Touchpoints.FirstOrDefault(touchpoint => touchpoint.Id.Value == asked) is { } touchpoint
            ? One(touchpoint, journey.Id, click)
            : All(map, journey.Id, click);
    }

    protected override Reply Open(Journey journey, Click click) => journey.HasRevealed
        ? new Reply.Show(Draw(journey, click))
        : new Reply.Refuse(ExperienceTexts.NotRevealed);

    protected override Reading Read(Journey journey, Click click) => Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => Open(journey, click);

    // With a thought or two beside each touchpoint, or without where they are unusually long.
    private static Form All(JourneyMap map, JourneyId journey, Click click)
    {
        var page = Page.Of(map.Touchpoints, click.Inputs.Number(Page.Field), PerPage);
        var withThoughts = Draw(2);
        return withThoughts.ToCard(withTitle: true, back: null).SizeInBytes < CardLimits.TargetBytes - 1024 ? withThoughts : Draw(0);

        Form Draw(int thoughts) => new()
        {
            Title = ExperienceTexts.RevealTitle,
            IsLarge = true,
            Body =
            [
                .. page.Number == 1 ? (CardElement[])[MoodCurve.Draw(map)] : [],
                .. page.Items.SelectMany(touchpoint => Rows(touchpoint, thoughts, page.Number, journey, click.Buttons)),
                .. page.Where(),
            ],
            Actions = [.. page.Turn((title, number) => click.Buttons.Opening(Verb, title, journey, (Page.Field, Text(number))))],
        };
    }

    private static IEnumerable<CardElement> Rows(TouchpointOnMap touchpoint, int most, int page, JourneyId journey, Buttons buttons)
    {
        var thoughts = touchpoint.Mood is { } mood ? RevealPieces.ThoughtsOf(mood).ToList() : [];
        return
        [
            MoodRow.Draw(touchpoint),
            .. thoughts.Take(most).Select(thought => RevealPieces.Quote(thought, Shown)),
            .. thoughts.Count > most || thoughts.Exists(thought => thought.Words.Length > Shown)
                ? (CardElement[])[new ActionSet
                {
                    Actions = [buttons.Opening(Verb, Fill(ExperienceTexts.AllThoughts, thoughts.Count), journey, (TouchpointField, touchpoint.Id.Value), (FromField, Text(page)))],
                }]
                : [],
        ];
    }

    private static Form One(TouchpointOnMap touchpoint, JourneyId journey, Click click)
    {
        var thoughts = touchpoint.Mood is { } mood ? RevealPieces.ThoughtsOf(mood).ToList() : [];
        var page = Page.Of(thoughts, click.Inputs.Number(Page.Field), thought => SizeOf(thought.Words), ThoughtRoom);
        var from = Text(click.Inputs.Number(FromField) ?? 1);
        return new Form
        {
            Title = ExperienceTexts.Thoughts,
            IsLarge = thoughts.Count > 4,
            Body =
            [
                MoodRow.DrawWhole(touchpoint),
                .. thoughts.Count == 0 ? (CardElement[])[Parts.Whisper(ExperienceTexts.NoThoughts)] : [],
                .. page.Items.Select(thought => RevealPieces.Quote(thought, Core.Experiences.Experience.MaximumThoughtLength)),
                .. page.Where(),
            ],
            Actions =
            [
                click.Buttons.Opening(Verb, ExperienceTexts.BackToAll, journey, (Page.Field, from)),
                .. page.Turn((title, number) => click.Buttons.Opening(
                    Verb, title, journey, (TouchpointField, touchpoint.Id.Value), (FromField, from), (Page.Field, Text(number)))),
            ],
        };
    }

    // As Teams counts a card: two bytes for each character of its JSON, with what surrounds the words.
    private static int SizeOf(string words) => (2 * JsonEncodedText.Encode(Markdown.Escape(words)).Value.Length) + 300;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
