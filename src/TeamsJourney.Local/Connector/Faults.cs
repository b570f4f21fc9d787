namespace TeamsJourney.Local.Connector;

/// <summary>Misfortune on demand: what the network and Teams do to a bot on a bad day.</summary>
public sealed class Faults
{
    private readonly Lock gate = new();
    private readonly Queue<Fault> queue = [];
    private int redeliveries;

    /// <summary>The next calls of the bot get 429, with the seconds to wait, and have no effect.</summary>
    public void ThrottleNext(int calls, int retryAfterSeconds = 1) => Enqueue(calls, new Fault.Throttled(retryAfterSeconds));

    /// <summary>The next calls of the bot get this status (500, 502, 503, 504, 412, …) and have no effect.</summary>
    public void FailNext(int calls, int status = 503) => Enqueue(calls, new Fault.Failed(status));

    /// <summary>The next calls of the bot take effect, but the connection breaks before the answer.</summary>
    public void LoseAnswerOfNext(int calls) => Enqueue(calls, new Fault.AnswerLost());

    /// <summary>The next activities go to the bot twice, one after the other, with the same id. Teams does so when an answer is slow.</summary>
    public void RedeliverNext(int activities)
    {
        lock (gate)
        {
            redeliveries += activities;
        }
    }

    internal Fault Take()
    {
        lock (gate)
        {
            return queue.TryDequeue(out var fault) ? fault : Fault.None;
        }
    }

    internal bool TakeRedelivery()
    {
        lock (gate)
        {
            return redeliveries > 0 && redeliveries-- > 0;
        }
    }

    private void Enqueue(int calls, Fault fault)
    {
        lock (gate)
        {
            for (var call = 0; call < calls; call++)
            {
                queue.Enqueue(fault);
            }
        }
    }
}

internal abstract record Fault
{
    private Fault()
    {
    }

    public static Fault None { get; } = new NoFault();

    public sealed record NoFault : Fault;

    public sealed record Throttled(int RetryAfterSeconds) : Fault;

    public sealed record Failed(int Status) : Fault;

    public sealed record AnswerLost : Fault;
}
