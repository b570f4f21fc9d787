using Counterparts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace TeamsJourney.App.Tests.Fixture;

/// <summary>A wire to a table service, on which somebody else may answer.</summary>
internal sealed class WireToTables : IAsyncDisposable
{
    private static readonly HashSet<string> OfTheConnection = new(["Host", "Connection", "Content-Length", "Transfer-Encoding", "Keep-Alive"], StringComparer.OrdinalIgnoreCase);

    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly Azurite _service;

    private WireToTables(WebApplication app, Azurite service) => (_app, _service) = (app, service);

    /// <summary>The service's connection string, over this wire.</summary>
    public string ConnectionString => _service.ConnectionString.Replace(_service.Endpoint.Authority, new Uri(_app.Urls.Single()).Authority, StringComparison.Ordinal);

    /// <summary>Lays one.</summary>
    /// <param name="service">Where it leads.</param>
    /// <param name="answer">Answers a request, or has it carried out by the service, as it came.</param>
    public static async Task<WireToTables> StartAsync(Azurite service, Func<HttpContext, Func<Task>, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var wire = new WireToTables(app, service);
        app.Run(context => answer(context, () => wire.ForwardAsync(context)));
        await app.StartAsync();
        return wire;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task ForwardAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri($"{_service.Endpoint.GetLeftPart(UriPartial.Authority)}{context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget}"));
        request.Content = new ByteArrayContent(body.ToArray());
        foreach (var (name, values) in context.Request.Headers.Where(header => !OfTheConnection.Contains(header.Key)))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.AsEnumerable()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.AsEnumerable());
            }
        }

        using var answer = await _http.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await context.Response.Body.WriteAsync(bytes);
    }
}
