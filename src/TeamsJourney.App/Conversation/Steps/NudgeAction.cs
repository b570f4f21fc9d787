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

    // Each is a message of its own, and all are asked for in one transaction (at most 100 rows).
    private const int MostAtOnce = 80;

    protected override Reply Open(Journey journey, Click click) => new Reply.Say(StepTexts.NobodyToNudge);

    protected override Reading Read(Journey journey, Click click) => click.Inputs.Choice<Step>(OfStep) is { } step
        ? new StepCommand.NudgeMembers(click.Person.Member, click.At, step, [.. Choose(waiting.For(journey, click.Place), click)])
        : Reading.Unreadable;

    protected override Reply Accepted(Journey journey, Click click) => waiting.For(journey, click.Place).Count switch
    {
        0 => new Reply.Say(StepTexts.NobodyToNudge),
        var count => new Reply.Say(Fill(StepTexts.Nudged, Math.Min(count, MostAtOnce))),
    };

    // In a large team another press reaches others: who is chosen depends on the click, and is the same when it is delivered again.
    private static IEnumerable<MemberId> Choose(IReadOnlyList<RosterMember> missing, Click click) => missing
        .Select(member => member.Id)
        .OrderBy(id => missing.Count > MostAtOnce ? Storage.Rows.Digest(click.Cause, id.Value) : "", StringComparer.Ordinal)
        .Take(MostAtOnce);
}
