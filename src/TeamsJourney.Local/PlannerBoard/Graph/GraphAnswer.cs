using System.Text.Json.Nodes;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>What Graph says to one request.</summary>
internal abstract record GraphAnswer
{
    private GraphAnswer()
    {
    }

    /// <summary>The HTTP status; of a lost answer, what it would have been.</summary>
    public abstract int Status { get; }

    /// <summary>It was done. 204 has no body.</summary>
    public sealed record Done(int Code, JsonObject? Body) : GraphAnswer
    {
        public override int Status => Code;
    }

    /// <summary>It was not done, or was and a gateway says otherwise.</summary>
    public sealed record Refused(int Code, string ErrorCode, string Message) : GraphAnswer
    {
        public override int Status => Code;

        /// <summary>What goes in <c>Retry-After</c>, in whole seconds.</summary>
        public TimeSpan? RetryAfter { get; init; }
    }

    /// <summary>It may have been done, but the connection breaks before the client hears so.</summary>
    public sealed record Lost(GraphAnswer Unheard) : GraphAnswer
    {
        public override int Status => Unheard.Status;
    }
}
