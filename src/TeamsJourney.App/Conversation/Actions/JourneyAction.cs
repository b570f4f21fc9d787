using TeamsJourney.App.Conversation.Cards;
using TeamsJourney.App.Conversation.Words;
using TeamsJourney.App.Identity;
using TeamsJourney.App.Journeys;
using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Conversation.Actions;

/// <summary>
/// A card action on a journey: it opens its form, or sends a command and answers with what became of it. A refusal shows the form again,
/// with everything that the person typed still in it.
/// </summary>
internal abstract class JourneyAction(JourneyGate gate, JourneyDesk desk) : ICardAction
{
    /// <inheritdoc/>
    public async Task<Reply> HandleAsync(Click click, CancellationToken cancellationToken)
    {
        var admission = click.JourneyId is { } id ? await gate.AdmitAsync(click.Person, click.Place, id, cancellationToken) : new Admission.NotThere();
        return admission switch
        {
            Admission.ToJourney { Journey: var journey, Person: var person } when click.IsOpening => Open(journey, click with { Person = person }),
            Admission.ToJourney { Journey: var journey, Person: var person } => await SaveAsync(journey, click with { Person = person }, cancellationToken),
            _ => new Reply.Refuse(AdmissionWords.Say(admission)),
        };
    }

    /// <summary>The form for this person, filled with what the click brought along; an action without a form says why it cannot be opened.</summary>
    protected abstract Reply Open(Journey journey, Click click);

    /// <summary>What the person asks, or why it cannot be read.</summary>
    protected abstract Reading Read(Journey journey, Click click);

    /// <summary>What the person sees when it happened.</summary>
    protected abstract Reply Accepted(Journey journey, Click click);

    /// <summary>What the person sees when it was refused: the form again, with the reason above it.</summary>
    protected virtual Reply Refused(Journey journey, Click click, Refusal reason) => Open(journey, click) switch
    {
        Reply.Show show => new Reply.Show(show.Form with { Note = new Note(NoteTone.Problem, RefusalWords.Say(reason, journey)) }),
        _ => new Reply.Refuse(RefusalWords.Say(reason, journey)),
    };

    private async Task<Reply> SaveAsync(Journey journey, Click click, CancellationToken cancellationToken)
    {
        if (Read(journey, click) is not Reading.InTurn { Commands: var commands })
        {
            return Refused(journey, click, new Refusal.Unreadable());
        }

        var now = journey;
        foreach (var (part, command) in commands)
        {
            // Each command is recognised by itself when the click is delivered again after only some of them were written.
            var cause = part.Length == 0 ? click.Cause : Rows.Digest(click.Cause, part);
            var submission = new Submission(command, cause) { Conversation = click.Place?.ToKeep() ?? JourneyConversation.Unknown };
            switch (await desk.SubmitAsync(journey.Id, submission, cancellationToken))
            {
                case Outcome.Accepted accepted:
                    now = accepted.Journey;
                    break;
                case Outcome.Refused refused:
                    return Refused(refused.Journey ?? now, click, refused.Reason);
                default:
                    throw new InvalidOperationException("A command is accepted or refused.");
            }
        }

        return Accepted(now, click);
    }
}

/// <summary>What a click asks of a journey.</summary>
internal abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>It does not say what this action needs: a card of an older version, or made up.</summary>
    public static Reading Unreadable { get; } = new Nothing();

    /// <summary>Commands, one after the other until one is refused; nothing happened of that one and those after it.</summary>
    /// <param name="Commands">
    /// Each with what it is for within the click, the same on redelivery and different for each; empty for the only one.
    /// </param>
    public sealed record InTurn(IReadOnlyList<(string Part, Command Command)> Commands) : Reading;

    /// <summary>One command is a reading.</summary>
    public static implicit operator Reading(Command command) => new InTurn([("", command)]);

    private sealed record Nothing : Reading;
}
