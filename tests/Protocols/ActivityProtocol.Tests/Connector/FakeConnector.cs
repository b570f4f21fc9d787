using System.Net;
using System.Text;

namespace ActivityProtocol.Tests;

/// <summary>Keeps what is sent, and answers what it is told; a request without a prepared answer fails the test.</summary>
internal sealed class FakeConnector : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> answers = [];

    public List<Sent> Requests { get; } = [];

    public FakeConnector Answer(HttpStatusCode status, string body = "", Action<HttpResponseMessage>? change = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        change?.Invoke(response);
        return Answer(() => response);
    }

    public FakeConnector Answer(Func<HttpResponseMessage> answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(new(
            $"{request.Method} {request.RequestUri!.AbsoluteUri}",
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken),
            request.Headers.Authorization?.ToString(),
            request.Content?.Headers.ContentType?.ToString()));
        return answers.Dequeue()();
    }
}

internal sealed record Sent(string Call, string Body, string? Authorization, string? ContentType);
