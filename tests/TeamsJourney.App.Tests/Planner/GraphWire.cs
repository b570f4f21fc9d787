using Azure.Core;
using Microsoft.Extensions.DependencyInjection;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Planner;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>
/// The app's wire to Graph, of which it can be seen what goes over it. As itself it takes what is meant for Graph on the internet to the stand-in, so
/// that real tokens go with it; whatever is meant for anything else arrives nowhere.
/// </summary>
internal sealed class GraphWire(Uri standIn, TokenCredential? credential = null) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    /// <summary>Graph on the internet.</summary>
    public const string Graph = "https://graph.example/graph/v1.0";

    private readonly System.Collections.Concurrent.ConcurrentQueue<(Uri Address, string Authorization)> _asked = new();
    private long _longest;

    /// <summary>What was asked, and with what authorization.</summary>
    public IReadOnlyCollection<(Uri Address, string Authorization)> Asked => _asked;

    /// <summary>How many bytes the app took of the longest answer.</summary>
    public long LongestAnswer => Interlocked.Read(ref _longest);

    /// <summary>Puts it in the place of the app's own.</summary>
    public void Put(IServiceCollection services, AppSettings settings) =>
        services.AddSingleton(provider => new GraphAccess(settings, credential, provider.GetRequiredService<TimeProvider>(), this));

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        _asked.Enqueue((request.RequestUri!, request.Headers.Authorization?.ToString() ?? ""));
        if (request.RequestUri!.Host == new Uri(Graph).Host)
        {
            request.RequestUri = new Uri(standIn, request.RequestUri.PathAndQuery);
        }
        else if (request.RequestUri.Authority != standIn.Authority)
        {
            throw new HttpRequestException("Nobody is there.");
        }

        var response = await base.SendAsync(request, cancellationToken);
        var counted = new StreamContent(new Counted(await response.Content.ReadAsStreamAsync(cancellationToken), this));
        foreach (var (name, values) in response.Content.Headers)
        {
            counted.Headers.TryAddWithoutValidation(name, values);
        }

        response.Content = counted;
        return response;
    }

    private sealed class Counted(Stream answer, GraphWire wire) : Stream
    {
        private long _taken;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            var read = await answer.ReadAsync(buffer, cancellationToken);
            _taken += read;
            if (_taken > wire.LongestAnswer)
            {
                Interlocked.Exchange(ref wire._longest, _taken);
            }

            return read;
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            answer.Dispose();
            base.Dispose(disposing);
        }
    }
}
