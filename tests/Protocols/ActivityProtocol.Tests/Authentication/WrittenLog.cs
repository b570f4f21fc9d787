using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ActivityProtocol.Tests;

/// <summary>Keeps everything that is logged, as text, to look for what must not be there.</summary>
internal sealed class WrittenLog<T> : ILogger<T>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
