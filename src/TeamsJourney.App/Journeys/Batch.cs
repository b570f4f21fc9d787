using TeamsJourney.App.Storage;
using TeamsJourney.Core.Journeys;

namespace TeamsJourney.App.Journeys;

/// <summary>Someone who waits for what becomes of a command.</summary>
internal sealed class Request(Submission submission)
{
    private readonly TaskCompletionSource<Outcome> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Submission Submission { get; } = submission;

    public Task<Outcome> Answer => _answer.Task;

    public bool IsAnswered => _answer.Task.IsCompleted;

    public void Complete(Outcome outcome) => _answer.TrySetResult(outcome);

    public void Fail(Exception failure) => _answer.TrySetException(failure);
}

/// <summary>What a batch of commands comes to, decided one after the other on the same journey. Nothing has been written yet.</summary>
internal sealed class Batch
{
    private readonly List<(Request Request, Outcome Outcome)> _answers = [];

    private Batch(JourneySnapshot before)
    {
        After = before;
        Conversation = before.Head.Conversation;
    }

    public List<StoredEvent> Events { get; } = [];

    public List<PostedCard> Posted { get; } = [];

    public JourneySnapshot After { get; private set; }

    /// <summary>Whether a command changed nothing: refused, or it already was so.</summary>
    public bool HasIdle { get; private set; }

    public JourneyConversation Conversation { get; private set; }

    public static Batch Decide(JourneySnapshot before, IEnumerable<Request> batch)
    {
        var decided = new Batch(before);
        foreach (var request in batch)
        {
            try
            {
                decided._answers.Add((request, decided.Take(request.Submission)));
            }
            catch (Exception bug) when (bug is not OutOfMemoryException)
            {
                // A fault in deciding one command is that command's own: the others in the batch are not lost with it.
                request.Fail(bug);
            }
        }

        return decided;
    }

    /// <summary>Tells everyone what became of their command; only after it was written.</summary>
    public void Answer() => _answers.ForEach(answer => answer.Request.Complete(answer.Outcome));

    private Outcome Take(Submission submission)
    {
        if (After.Causes.Contains(submission.Cause))
        {
            return new Outcome.Accepted(After.Journey!);
        }

        switch (JourneyDecider.Decide(After.Journey, submission.Command))
        {
            case Decision.Refused refused:
                HasIdle = true;
                return new Outcome.Refused(refused.Reason, After.Journey);
            case Decision.Accepted { Events: var events }:
                HasIdle |= events.Count == 0;
                foreach (var happened in events)
                {
                    var stored = new StoredEvent(After.Head.Version + 1, submission.Cause, happened);
                    After = After.Advance(stored);
                    Events.Add(stored);
                }

                if (events.Count > 0 && submission.Conversation != JourneyConversation.Unknown)
                {
                    Conversation = submission.Conversation with
                    {
                        // The thread of the journey stays the one in which it was begun.
                        ConversationId = Conversation.ConversationId.Length > 0 ? Conversation.ConversationId : submission.Conversation.ConversationId,
                    };
                }

                if (submission.Shown is { } shown)
                {
                    Posted.Add(shown);
                }

                return new Outcome.Accepted(After.Journey!);
            default:
                throw new InvalidOperationException("A decision is accepted or refused.");
        }
    }
}
