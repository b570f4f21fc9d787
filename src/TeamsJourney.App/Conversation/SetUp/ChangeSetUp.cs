using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Conversation.SetUp;

/// <summary>Changes what the journey is about.</summary>
internal sealed class ChangeSetUp(JourneyGate gate, JourneyDesk desk) : JourneyAction(gate, desk)
{
    public const string Verb = "journey/change";

    protected override Reply Open(Journey journey, Click click) => new Reply.Show(SetUpForm.Draw(
        click.IsOpening ? SetUpForm.Draft(journey.SetUp) : click.Inputs, SetUpTexts.ChangeTitle, click.Buttons.Doing(Verb, SetUpTexts.Save, journey.Id)));

    protected override Reading Read(Journey journey, Click click) =>
        SetUpForm.Read(click.Inputs) is { } setUp ? new SetUpCommand.ChangeSetUp(click.Person.Member, click.At, setUp) : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => new Reply.Done(journey, SetUpTexts.Changed);
}
