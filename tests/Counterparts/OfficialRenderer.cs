using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Counterparts;

/// <summary>
/// Microsoft's own renderer of Adaptive Cards (npm <c>adaptivecards</c>, with markdown by <c>markdown-it</c>) in one Node process that
/// lives as long as this, and ends with the process of the tests at the latest, when its input ends. Use one for a whole test class;
/// it may be called from several threads, and renders one card at a time.
/// </summary>
public sealed class OfficialRenderer : IAsyncDisposable, IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private Process? _node;

    /// <summary>Parses and renders a card as a host would.</summary>
    /// <exception cref="InvalidOperationException">The renderer threw, or stopped; the message says why.</exception>
    public async Task<RenderedCard> RenderAsync(string cardJson, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var node = _node ??= Start();
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(cardJson).AsMemory(), cancellationToken);
            await node.StandardInput.FlushAsync(cancellationToken);
            var answer = await node.StandardOutput.ReadLineAsync(cancellationToken)
                ?? throw new InvalidOperationException("The renderer stopped: " + await node.StandardError.ReadToEndAsync(cancellationToken));
            return RenderedCard.Parse(answer);
        }
        catch (Exception exception) when (exception is OperationCanceledException or IOException)
        {
            // An answer may still come, and would be taken for the next card's.
            Stop();
            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Ends the Node process.</summary>
    public void Dispose()
    {
        Stop();
        _turn.Dispose();
    }

    /// <summary>Ends the Node process.</summary>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private static Process Start() => Process.Start(new ProcessStartInfo("node", ["render-cards.mjs"])
    {
        WorkingDirectory = CounterpartsFolder.Root,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        StandardInputEncoding = Utf8,
        StandardOutputEncoding = Utf8,
        StandardErrorEncoding = Utf8,
    }) ?? throw new InvalidOperationException("Node.js did not start.");

    private void Stop()
    {
        if (_node is { } node)
        {
            _node = null;
            if (!node.HasExited)
            {
                node.Kill(entireProcessTree: true);
            }

            node.Dispose();
        }
    }
}
