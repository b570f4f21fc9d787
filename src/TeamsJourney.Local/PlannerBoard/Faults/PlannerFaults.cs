namespace TeamsJourney.Local.PlannerBoard.Faults;

/// <summary>
/// What the stand-in is told to do wrong, and what it was asked. Faults are used up one request each, the oldest that
/// fits first. Safe to use from several threads.
/// </summary>
public sealed class PlannerFaults
{
    private const int LongestLog = 10_000;

    private readonly Lock gate = new();
    private readonly List<Pending> pending = [];
    private readonly Queue<LoggedRequest> requests = [];

    /// <summary>The faults that are still to come, a line each.</summary>
    public IReadOnlyList<string> Waiting
    {
        get
        {
            lock (gate)
            {
                return [.. pending.Select(item => $"{item.Fault} × {item.Left} for {item.Target.Method ?? "any"} {item.Target.Path ?? "*"}")];
            }
        }
    }

    /// <summary>The requests so far, in the order in which they were answered; the newest 10,000.</summary>
    public IReadOnlyList<LoggedRequest> Requests
    {
        get
        {
            lock (gate)
            {
                return [.. requests];
            }
        }
    }

    /// <summary>Answers the next requests 429 and does nothing.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="retryAfter">What <c>Retry-After</c> says, in whole seconds.</param>
    /// <param name="target">Which requests; null for any.</param>
    public void Throttle(int count, TimeSpan retryAfter, FaultTarget? target = null) => Add(new Fault.Throttle(retryAfter), count, target);

    /// <summary>Answers the next requests with an error and does nothing.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    /// <param name="target">Which requests; null for any.</param>
    public void Fail(int count, int status, FaultTarget? target = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(status, 400);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        Add(new Fault.Fail(status), count, target);
    }

    /// <summary>Does what the next requests ask, and loses the answers.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="lostAs">What the client sees instead; a part of a batch always sees 504.</param>
    /// <param name="target">Which requests; null for any.</param>
    public void LoseAnswer(int count, LostAnswer lostAs = LostAnswer.ConnectionAborted, FaultTarget? target = null) =>
        Add(new Fault.LoseAnswer(lostAs), count, target);

    /// <summary>Waits before it does what the next requests ask.</summary>
    /// <param name="count">How many, at least 1.</param>
    /// <param name="by">How long.</param>
    /// <param name="target">Which requests; null for any.</param>
    public void Delay(int count, TimeSpan by, FaultTarget? target = null) => Add(new Fault.Delay(by), count, target);

    /// <summary>Forgets the faults still to come, and the log.</summary>
    public void Clear()
    {
        lock (gate)
        {
            pending.Clear();
            requests.Clear();
        }
    }

    internal Fault? Next(string method, string path)
    {
        lock (gate)
        {
            var index = pending.FindIndex(item => item.Target.Matches(method, path));
            if (index < 0)
            {
                return null;
            }

            var found = pending[index];
            if (found.Left == 1)
            {
                pending.RemoveAt(index);
            }
            else
            {
                pending[index] = found with { Left = found.Left - 1 };
            }

            return found.Fault;
        }
    }

    internal void Log(LoggedRequest request)
    {
        lock (gate)
        {
            requests.Enqueue(request);
            if (requests.Count > LongestLog)
            {
                requests.Dequeue();
            }
        }
    }

    private void Add(Fault fault, int count, FaultTarget? target)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        lock (gate)
        {
            pending.Add(new Pending(fault, count, target ?? FaultTarget.Any));
        }
    }

    private sealed record Pending(Fault Fault, int Left, FaultTarget Target);
}
