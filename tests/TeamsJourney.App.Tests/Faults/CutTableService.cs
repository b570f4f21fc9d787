using Counterparts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>A wire to a table service that can be cut: what is sent goes on as it came, unless somebody dies meanwhile.</summary>
internal sealed class CutTableService : IAsyncDisposable
{
    private static readonly HashSet<string> OfTheConnection = new(["Host", "Connection", "Content-Length", "Transfer-Encoding", "Keep-Alive"], StringComparer.OrdinalIgnoreCase);

    private readonly WebApplication _app;
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
    private readonly Cutter _cutter;
    private readonly Azurite _service;

    private CutTableService(WebApplication app, Cutter cutter, Azurite service) => (_app, _cutter, _service) = (app, cutter, service);

    /// <summary>The service's connection string, over this wire.</summary>
    public string ConnectionString => _service.ConnectionString.Replace(_service.Endpoint.Authority, new Uri(_app.Urls.Single()).Authority, StringComparison.Ordinal);

    public static async Task<CutTableService> StartAsync(Cutter cutter, Azurite service)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var wire = new CutTableService(app, cutter, service);
        app.Run(wire.CarryAsync);
        await app.StartAsync();
        return wire;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task CarryAsync(HttpContext context)
    {
        try
        {
            var cut = _cutter.Begin($"store {context.Request.Method} {context.Request.Path}");
            if (cut is null or Cut.AnswerLost)
            {
                await ForwardAsync(context, isHeard: cut is null);
            }

            if (cut is not null)
            {
                context.Abort();
            }
        }
        finally
        {
            _cutter.End();
        }
    }

    private async Task ForwardAsync(HttpContext context, bool isHeard)
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
        if (isHeard)
        {
            context.Response.StatusCode = (int)answer.StatusCode;
            foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !OfTheConnection.Contains(header.Key)))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            await context.Response.Body.WriteAsync(bytes);
        }
    }
}
