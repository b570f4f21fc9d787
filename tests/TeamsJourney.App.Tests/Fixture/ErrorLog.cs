using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>Collects what the app logs as errors, and everything it logs as text, to look for what must not be there.</summary>
internal sealed class ErrorLog : ILoggerProvider
{
    private TaskCompletionSource _next = New();

    public ConcurrentQueue<string> Errors { get; } = new();

    public ConcurrentQueue<string> Lines { get; } = new();

    /// <summary>Waits until the app logged something with these words.</summary>
    public async Task WaitForAsync(string words)
    {
        for (var next = _next.Task; !Lines.Any(line => line.Contains(words, StringComparison.Ordinal)); next = _next.Task)
        {
            await next.WaitAsync(FakeConnector.Patience);
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Logger(ErrorLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var line = $"{category}: {formatter(state, exception)} {exception}";
            log.Lines.Enqueue(line);
            Interlocked.Exchange(ref log._next, New()).TrySetResult();
            if (logLevel >= LogLevel.Error)
            {
                log.Errors.Enqueue(line);
            }
        }
    }
}
