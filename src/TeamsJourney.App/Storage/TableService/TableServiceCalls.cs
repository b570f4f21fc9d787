using Azure.Core.Pipeline;
using Azure.Data.Tables;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Storage.TableService;

/// <summary>How the Table service is called: by default the SDK waits a hundred seconds for each try, and reads whatever comes.</summary>
internal static class TableServiceCalls
{
    // A page is at most a thousand rows, of which most are less than a kilobyte, and some a few.
    private const long LongestAnswer = 32 * 1024 * 1024;

    // Someone in Teams waits, for two of these when one is in vain and it is looked what has become of it.
    private static readonly TimeSpan LongestTry = TimeSpan.FromSeconds(4);

    /// <summary>The wire to it.</summary>
    public static HttpMessageHandler Wire(TimeProvider time) => new BoundedAnswers(LongestAnswer, LongestTry, time, OutsideWire.Make());

    /// <summary>What a table is opened with.</summary>
    /// <param name="http">On that wire.</param>
    /// <param name="time">The clock.</param>
    public static TableClientOptions Options(HttpClient http, TimeProvider time) => new()
    {
        Transport = new HttpClientTransport(http),
        RetryPolicy = new BriefRetries(time),
    };
}
