using TeamsJourney.App.Outbox;
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

/// <summary>
/// What a batch of commands comes to, decided one after the other on the same journey: as many as one transaction takes. Nothing has been
/// written yet.
/// </summary>
internal sealed class Batch
{
    private readonly List<(Request Request, Outcome Outcome)> _answers = [];
    private readonly Dictionary<string, Intent> _intents = new(StringComparer.Ordinal);

    private Batch(JourneySnapshot before)
    {
        After = before;
        Conversation = before.Head.Conversation;
    }

    public List<StoredEvent> Events { get; } = [];

    /// <summary>What the events ask for. Written even when it already waits: another instance may be about to call that done.</summary>
    public IReadOnlyCollection<Intent> Intents => _intents.Values;

    public List<PostedCard> Posted { get; } = [];

    public JourneySnapshot After { get; private set; }

    /// <summary>Whether a command changed nothing: refused, or it already was so.</summary>
    public bool HasIdle { get; private set; }

    public JourneyConversation Conversation { get; private set; }

    // The head is a row too.
    private int Rows => 1 + Events.Count + _intents.Count + Posted.Count;

    public static Batch Decide(JourneySnapshot before, IEnumerable<Request> batch)
    {
        var decided = new Batch(before);
        foreach (var request in batch)
        {
            try
            {
                if (decided.Take(request.Submission) is not { } outcome)
                {
                    // Full: this one and those behind it are for the next transaction.
                    break;
                }

                decided._answers.Add((request, outcome));
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

    // Nothing when it does not fit any more.
    private Outcome? Take(Submission submission)
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
            case Decision.Accepted { Events.Count: 0 }:
                HasIdle = true;
                return new Outcome.Accepted(After.Journey!);
            case Decision.Accepted { Events: var events }:
                return Add(submission, events) ? new Outcome.Accepted(After.Journey!) : null;
            default:
                throw new InvalidOperationException("A decision is accepted or refused.");
        }
    }

    private bool Add(Submission submission, IReadOnlyList<JourneyEvent> events)
    {
        var stored = events.Select((happened, index) => new StoredEvent(After.Head.Version + 1 + index, submission.Cause, happened)).ToList();
        var intents = Intent.Of(stored.Select(one => (one.Version, one.Event))).Where(intent => !_intents.ContainsKey(intent.Key)).ToList();
        if (Rows + stored.Count + intents.Count + 1 > JourneyStore.MaximumRowsPerTransaction)
        {
            return Events.Count > 0 ? false : throw new InvalidOperationException("One command asks for more than a transaction takes.");
        }

        // First all of it, so that a fault leaves nothing half done.
        After = stored.Aggregate(After, (snapshot, one) => snapshot.Advance(one));
        Events.AddRange(stored);
        intents.ForEach(intent => _intents[intent.Key] = intent);
        if (submission.Conversation != JourneyConversation.Unknown)
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

        return true;
    }
}
