using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;

namespace TeamsJourney.Benchmarks;

/// <summary>Posts activities over a number of connections, each one after the other, as fast as they are answered.</summary>
internal sealed class Load(Uri url, int connections, Func<int, byte[]> activity)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections }) { BaseAddress = url };
    private readonly ConcurrentBag<List<long>> _measured = [];
    private TimeSpan _took;
    private int _number;
    private int _failures;

    public int Failures => _failures;

    /// <summary>How many were sent, the warming up included.</summary>
    public int Sent => _number;

    public async Task RunAsync(TimeSpan length, bool isMeasured = false)
    {
        var begin = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            List<long> times = [];
            while (Stopwatch.GetElapsedTime(begin) < length)
            {
                var body = activity(Interlocked.Increment(ref _number));
                var sent = Stopwatch.GetTimestamp();
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = Json;
                using var response = await _http.PostAsync("/api/messages", content);
                var answer = await response.Content.ReadAsByteArrayAsync();
                times.Add(Stopwatch.GetTimestamp() - sent);
                // A contribution that was saved closes its dialog, which is an empty answer.
                if (!response.IsSuccessStatusCode || answer.Length > 0)
                {
                    Interlocked.Increment(ref _failures);
                }
            }

            if (isMeasured)
            {
                _measured.Add(times);
            }
        })));
        _took += isMeasured ? Stopwatch.GetElapsedTime(begin) : TimeSpan.Zero;
    }

    public (double Rate, TimeSpan Half, TimeSpan Most) Result()
    {
        var times = _measured.SelectMany(list => list).Order().ToList();
        return (times.Count / _took.TotalSeconds, At(0.5), At(0.99));

        TimeSpan At(double share) => Stopwatch.GetElapsedTime(0, times[(int)((times.Count - 1) * share)]);
    }
}
