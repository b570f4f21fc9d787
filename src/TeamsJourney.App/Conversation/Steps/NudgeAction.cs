using System.Globalization;
using TeamsJourney.App.Conversation.Actions;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Steps;

namespace TeamsJourney.App.Conversation.Steps;

/// <summary>Sends a friendly personal nudge to those who still have to contribute, and only to them.</summary>
internal sealed class NudgeAction(JourneyGate gate, JourneyDesk desk, Waiting waiting) : JourneyAction(gate, desk)
{
    public const string Verb = "participant/nudge";
    public const string OfStep = "step";

    protected override Reply Open(Journey journey, Click click) => new Reply.Say(StepTexts.NobodyToNudge);

    protected override Reading Read(Journey journey, Click click) => click.Inputs.Choice<Step>(OfStep) is { } step
        ? new StepCommand.NudgeMembers(click.Person.Member, click.At, step, [.. waiting.For(journey, click.Place).Select(member => member.Id)])
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => waiting.For(journey, click.Place).Count switch
    {
        0 => new Reply.Say(StepTexts.NobodyToNudge),
        var count => new Reply.Say(string.Format(CultureInfo.CurrentCulture, StepTexts.Nudged, count)),
    };
}
