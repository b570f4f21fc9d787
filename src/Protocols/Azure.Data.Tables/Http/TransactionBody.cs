using System.Buffers;
using System.Globalization;
using System.Text;
using Azure.Core;

namespace Azure.Data.Tables.Http;

/// <summary>
/// A transaction on the wire: multipart/mixed, in it one change set, in it one HTTP request for each action
/// (learn.microsoft.com, "Performing entity group transactions"). The answer has the same form.
/// </summary>
internal sealed class TransactionBody
{
    private readonly ArrayBufferWriter<byte> _body = new(4096);
    private readonly string _changeSet = $"changeset_{Guid.NewGuid():D}";
    private readonly string _batch = $"batch_{Guid.NewGuid():D}";

    public TransactionBody() =>
        Write($"--{_batch}\r\nContent-Type: multipart/mixed; boundary={_changeSet}\r\n\r\n");

    public string ContentType => $"multipart/mixed; boundary={_batch}";

    public void Add(EntityWrite write)
    {
        Write($"--{_changeSet}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{write.Method.Method} {write.Address} HTTP/1.1\r\n");
        foreach (var (name, value) in write.Headers)
        {
            Write($"{name}: {value}\r\n");
        }

        if (!write.Body.IsEmpty)
        {
            Write($"Content-Length: {write.Body.Length.ToString(CultureInfo.InvariantCulture)}\r\n");
        }

        Write("\r\n");
        _body.Write(write.Body.Span);
        Write("\r\n");
    }

    /// <summary>The whole body; nothing may be added after it.</summary>
    public ReadOnlyMemory<byte> End()
    {
        Write($"--{_changeSet}--\r\n--{_batch}--\r\n");
        return _body.WrittenMemory;
    }

    /// <summary>The parts of the answer, in the order of the actions; a single one with an error when the transaction failed. Nothing when one cannot be read.</summary>
    public static IReadOnlyList<PartResponse>? ReadAnswer(Stream answer)
    {
        var parts = new List<PartResponse>();
        using var reader = new StreamReader(answer, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            // Boundaries and the headers of parts are passed over: every answer starts with its status line.
            if (line.StartsWith("HTTP/1.", StringComparison.Ordinal))
            {
                if (ReadPart(line, reader) is not { } part)
                {
                    return null;
                }

                parts.Add(part);
            }
        }

        return parts;
    }

    private static PartResponse? ReadPart(string statusLine, StreamReader reader)
    {
        if (statusLine.Split(' ', 3) is not [_, var code, ..] || !int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { Length: > 0 } line)
        {
            if (line.Split(':', 2) is [var name, var value])
            {
                headers[name.Trim()] = value.Trim();
            }
        }

        var body = new StringBuilder();
        while (reader.Peek() is not ('-' or -1) && reader.ReadLine() is { } line)
        {
            body.Append(line).Append('\n');
        }

        return new(status, statusLine.Split(' ', 3) is [_, _, var reason] ? reason : "", headers, Encoding.UTF8.GetBytes(body.ToString()));
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _body);
}

/// <summary>One write as an HTTP request, sent alone or within a transaction.</summary>
internal sealed record EntityWrite(RequestMethod Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, ReadOnlyMemory<byte> Body);
