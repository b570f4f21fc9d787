using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>How Graph, Entra, Teams or a table service, or something on the way to it, answers as it never should.</summary>
internal abstract record OddAnswer
{
    private OddAnswer()
    {
    }

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="carryOut">Has it carried out by the stand-in.</param>
    public abstract Task AnswerAsync(HttpContext context, Func<Task> carryOut);

    /// <summary>Nothing is done; something else answers.</summary>
    /// <param name="Status">The status.</param>
    /// <param name="ContentType">What it says it is.</param>
    /// <param name="Body">What it says.</param>
    public sealed record Instead(int Status, string ContentType, string Body) : OddAnswer
    {
        /// <summary>Headers besides.</summary>
        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

        /// <inheritdoc/>
        public override async Task AnswerAsync(HttpContext context, Func<Task> carryOut)
        {
            context.Response.StatusCode = Status;
            foreach (var (name, value) in Headers)
            {
                context.Response.Headers[name] = value;
            }

            if (ContentType.Length > 0)
            {
                context.Response.ContentType = ContentType;
            }

            if (Body.Length > 0)
            {
                await context.Response.WriteAsync(Body);
            }
        }
    }

    /// <summary>It is done; the answer is something else.</summary>
    /// <param name="Change">Makes the answer of what the stand-in said; empty where it said nothing.</param>
    public sealed record After(Func<string, string> Change) : OddAnswer
    {
        /// <summary>Changes the object that was answered, or each of a list.</summary>
        public static After Each(Action<JsonObject> change) => new(said =>
        {
            if (said.Length == 0 || JsonNode.Parse(said) is not JsonObject answer)
            {
                return said;
            }

            foreach (var item in answer["value"]?.AsArray().OfType<JsonObject>() ?? [answer])
            {
                change(item);
            }

            return answer.ToJsonString();
        });

        /// <summary>Changes lists only.</summary>
        public static After List(Action<JsonObject> change) => new(said =>
        {
            if (said.Length == 0 || JsonNode.Parse(said) is not JsonObject answer || answer["value"] is null)
            {
                return said;
            }

            change(answer);
            return answer.ToJsonString();
        });

        /// <inheritdoc/>
        public override async Task AnswerAsync(HttpContext context, Func<Task> carryOut)
        {
            var body = context.Response.Body;
            using var said = new MemoryStream();
            context.Response.Body = said;
            await carryOut();
            context.Response.Body = body;
            context.Response.ContentLength = null;
            if (Change(System.Text.Encoding.UTF8.GetString(said.ToArray())) is { Length: > 0 } answer)
            {
                await context.Response.WriteAsync(answer);
            }
        }
    }

    /// <summary>The connection breaks.</summary>
    /// <param name="IsDone">Whether it is done all the same.</param>
    public sealed record Broken(bool IsDone) : OddAnswer
    {
        /// <inheritdoc/>
        public override async Task AnswerAsync(HttpContext context, Func<Task> carryOut)
        {
            await DoUnheardAsync(context, IsDone, carryOut);
            context.Abort();
        }
    }

    /// <summary>Nobody answers, or nobody goes on after having begun to.</summary>
    /// <param name="IsDone">Whether it is done all the same.</param>
    /// <param name="Beginning">With what the answer begins; nothing when it does not.</param>
    public sealed record Silent(bool IsDone, string Beginning = "") : OddAnswer
    {
        /// <summary>Told when the silence begins: who asked has a clock on which nobody waits.</summary>
        public Action Begun { get; init; } = () => { };

        /// <inheritdoc/>
        public override async Task AnswerAsync(HttpContext context, Func<Task> carryOut)
        {
            var body = context.Response.Body;
            await DoUnheardAsync(context, IsDone, carryOut);
            if (Beginning.Length > 0)
            {
                context.Response.Body = body;
                context.Response.ContentLength = null;
                await context.Response.WriteAsync(Beginning);
                await body.FlushAsync();
            }

            Begun();
            await Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private static async Task DoUnheardAsync(HttpContext context, bool isDone, Func<Task> carryOut)
    {
        if (isDone)
        {
            context.Response.Body = Stream.Null;
            await carryOut();
        }
    }

    /// <summary>It is done, and the answer begins and never ends.</summary>
    /// <param name="Next">Gives the next piece.</param>
    public sealed record Endless(Func<CancellationToken, Task<byte[]>> Next) : OddAnswer
    {
        /// <inheritdoc/>
        public override async Task AnswerAsync(HttpContext context, Func<Task> carryOut)
        {
            context.Response.ContentType = "application/json";
            try
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(await Next(context.RequestAborted), context.RequestAborted);
                    await context.Response.Body.FlushAsync(context.RequestAborted);
                }
            }
            catch (Exception gone) when (gone is OperationCanceledException or IOException)
            {
                // Whoever asked has had enough, which is what we want to see.
            }
        }
    }
}
