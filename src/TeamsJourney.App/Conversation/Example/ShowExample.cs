using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.SetUp;
using TeamsJourney.App.Identity;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>
/// "Look at the example": the finished worked example (M8) in three views, to see where a workshop leads. It is the same for everyone and
/// about nobody, so that it needs no journey and no team.
/// </summary>
internal sealed class ShowExample : ICardAction
{
    public const string Verb = "example/show";

    private const string View = "view";

    private enum Page
    {
        Journey,
        Experience,
        Improve,
    }

    public Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken) => Task.FromResult<Reply>(new Reply.Show(Draw(click)));

    private static Form Draw(Click click)
    {
        var language = Languages.Current;
        var example = WorkedExample.In(language);
        var map = JourneyMap.Of(WorkedExample.Play(language, click.At));
        var page = click.Inputs.Choice<Page>(View) ?? Page.Journey;
        return new Form
        {
            Title = ExampleFormTexts.Title,
            IsLarge = true,
            Body = page switch
            {
                Page.Journey => ExampleJourneyView.Draw(map),
                Page.Experience => ExampleExperienceView.Draw(map),
                _ => ExampleImproveView.Draw(map, example),
            },
            Actions = page switch
            {
                Page.Journey => [To(Page.Experience, ExampleFormTexts.ToExperience)],
                Page.Experience => [To(Page.Improve, ExampleFormTexts.ToImprove), To(Page.Journey, ExampleFormTexts.Back)],
                // Who has a journey open came to look, not to begin another one.
                _ when click.JourneyId is not null => [To(Page.Experience, ExampleFormTexts.Back)],
                _ => [click.Buttons.Opening(CreateJourneyAction.Verb, ExampleFormTexts.StartOwn, null), To(Page.Experience, ExampleFormTexts.Back)],
            },
        };

        AdaptiveCards.CardAction To(Page other, string title) => click.Buttons.Opening(Verb, title, click.JourneyId, (View, other.ToString()));
    }
}
