using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Experiences;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Experience;

/// <summary>Closes the answers and shows them all at once.</summary>
internal sealed class RevealAction(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "experience/reveal";

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(new Form
    {
        Title = ExperienceTexts.Reveal,
        Body = [Parts.Say(ExperienceTexts.Reveal)],
        Actions = [click.Buttons.Doing(Verb, ExperienceTexts.Reveal, journey.Id)],
    });

    protected override Reading Read(Journey journey, Click click) => new ExperienceCommand.RevealExperiences(click.Person.Member, click.At);

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, "");
}
