using System.Net;
using System.Text;

namespace Azure.Data.Tables.Tests.Odd;

/// <summary>An answer as the Table service never gives it, or as something on the way to it does.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">What it says.</param>
/// <param name="ContentType">What it says it is.</param>
internal sealed record OddAnswer(int Status, byte[] Body, string ContentType = "application/json;odata=minimalmetadata;charset=utf-8")
{
    /// <summary>An answer in text.</summary>
    public OddAnswer(int status, string text = "", string contentType = "application/json;odata=minimalmetadata;charset=utf-8")
        : this(status, Encoding.UTF8.GetBytes(text), contentType)
    {
    }

    /// <summary>Headers besides.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The calls to which this is a proper answer, after which they end as they do.</summary>
    public IReadOnlyList<string> IsPlainFor { get; init; } = [];

    /// <summary>One of the service's errors.</summary>
    public static OddAnswer Error(int status, string code, string message = "No.") => new(
        status, $$$$"""{"odata.error":{"code":"{{{{code}}}}","message":{"lang":"en-US","value":"{{{{message}}}}\nRequestId:1\nTime:2026-11-23T00:00:00Z"}}}""");

    /// <summary>The answer as it comes over the wire.</summary>
    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(Body) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        foreach (var (name, value) in Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
