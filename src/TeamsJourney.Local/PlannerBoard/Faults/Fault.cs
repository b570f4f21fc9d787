namespace TeamsJourney.Local.PlannerBoard.Faults;

/// <summary>Something that goes wrong with one request.</summary>
internal abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>429; nothing is done.</summary>
    public sealed record Throttle(TimeSpan RetryAfter) : Fault;

    /// <summary>An error; nothing is done.</summary>
    public sealed record Fail(int Status) : Fault;

    /// <summary>It is done, and the client does not hear so.</summary>
    public sealed record LoseAnswer(LostAnswer As) : Fault;

    /// <summary>It is done, later.</summary>
    public sealed record Delay(TimeSpan By) : Fault;
}

/// <summary>How an answer gets lost.</summary>
public enum LostAnswer
{
    /// <summary>The connection breaks before a byte of the answer.</summary>
    ConnectionAborted,

    /// <summary>A gateway on the way gives up and answers 504.</summary>
    GatewayTimeout,
}

/// <summary>The requests that a fault is meant for. Inside a <c>$batch</c> each part is a request of its own; only a target whose path is <c>/$batch</c> hits the whole.</summary>
/// <param name="Method">The HTTP method; null for any.</param>
/// <param name="Path">The path below <c>/graph/v1.0</c>, in which <c>*</c> stands for anything, such as <c>/planner/tasks/*</c>; null for any.</param>
public sealed record FaultTarget(string? Method = null, string? Path = null)
{
    private const string Batch = Graph.GraphBatch.Path;

    /// <summary>Every request.</summary>
    public static FaultTarget Any { get; } = new();

    internal bool Matches(string method, string path) => path == Batch ? Path == Batch : MatchesOne(method, path);

    private bool MatchesOne(string method, string path) =>
        (Method is null || string.Equals(Method, method, StringComparison.OrdinalIgnoreCase))
        && (Path is null || System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(Path, path, ignoreCase: false));
}

/// <summary>A request that Graph answered.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path below <c>/graph/v1.0</c>, without the query.</param>
/// <param name="Status">The status that it got, or would have got had the answer not been lost.</param>
/// <param name="InBatch">Whether it was a part of a <c>$batch</c>; the batch itself is logged too.</param>
public sealed record LoggedRequest(string Method, string Path, int Status, bool InBatch);
