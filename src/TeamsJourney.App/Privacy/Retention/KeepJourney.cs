using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Privacy;

namespace TeamsJourney.App.Privacy.Retention;

/// <summary>Keeps a journey for as long again.</summary>
internal sealed class KeepJourney(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "journey/keep";

    protected override Reply Open(Journey journey, Click click) => new Reply.Say(PrivacyTexts.Kept);

    protected override Reading Read(Journey journey, Click click) => new PrivacyCommand.KeepJourney(click.Person.Member, click.At);

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Say(PrivacyTexts.Kept);
}
