using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Counterparts;

/// <summary>
/// Independent readers of files that the product makes: pdf.js, Papa Parse, Mermaid, fflate, Ajv and an XML parser, in one Node process.
/// Use one for a whole test class.
/// </summary>
public sealed class ExportReaders : IDisposable
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Process _node = Process.Start(new ProcessStartInfo("node", ["read-exports.mjs"])
    {
        WorkingDirectory = CounterpartsFolder.Root,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = Utf8,
        StandardOutputEncoding = Utf8,
    }) ?? throw new InvalidOperationException("Node.js did not start.");

    /// <summary>Reads a file.</summary>
    /// <param name="kind">How: <c>pdf</c>, <c>csv</c>, <c>mermaid</c>, <c>lucid</c>, <c>svg</c> or <c>schema</c>.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="schema">The path of the schema, for <c>schema</c>.</param>
    /// <exception cref="InvalidOperationException">The reader refused the file; the message says why.</exception>
    public async Task<JsonElement> ReadAsync(string kind, byte[] bytes, string schema = "")
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var path = Path.GetTempFileName();
        await _turn.WaitAsync();
        try
        {
            await File.WriteAllBytesAsync(path, bytes);
            await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { kind, path, schema }));
            await _node.StandardInput.FlushAsync();
            using var answer = JsonDocument.Parse(await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The readers stopped."));
            return answer.RootElement.TryGetProperty("error", out var error)
                ? throw new InvalidOperationException(error.GetString())
                : answer.RootElement.Clone();
        }
        finally
        {
            File.Delete(path);
            _turn.Release();
        }
    }

    /// <summary>Ends the Node process.</summary>
    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
        _turn.Dispose();
    }
}
