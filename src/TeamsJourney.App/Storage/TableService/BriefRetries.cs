using System.Net.Http.Headers;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Identity.Entra;

namespace TeamsJourney.App.Storage.TableService;

/// <summary>
/// Tries a call to the Table service again, a few times, each time after a longer pause, and only for as long as somebody waits. In the end there is one kind of
/// failure: the SDK's own retries give others too (Azure/azure-sdk-for-net#37880), and wait for as long as the service asks.
/// </summary>
internal sealed class BriefRetries(TimeProvider time) : HttpPipelinePolicy
{
    private const int MostTries = 4;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    // From then on none begins.
    private static readonly TimeSpan LongestTrying = TimeSpan.FromSeconds(3);

    /// <inheritdoc/>
    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Nobody asks the store while a thread waits.");

    /// <inheritdoc/>
    /// <exception cref="RequestFailedException">No answer came; whether the call had its effect is not known.</exception>
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var begun = time.GetTimestamp();
        for (var tried = 1; ; tried++)
        {
            var failure = await TryAsync(message, pipeline);
            if (failure is null && !StoreStatus.IsPassing(message.Response.Status))
            {
                return;
            }

            var pause = FirstPause * Math.Pow(2, tried - 1) * (0.75 + (Random.Shared.NextDouble() / 2));
            if (failure is null && AskedPause(message.Response) is { } asked && asked > pause)
            {
                pause = asked;
            }

            if (tried == MostTries || time.GetElapsedTime(begun) + pause > LongestTrying)
            {
                if (failure is null)
                {
                    return;
                }

                throw failure;
            }

            await Task.Delay(pause, time, message.CancellationToken);
        }
    }

    private TimeSpan? AskedPause(Response response) =>
        response.Headers.TryGetValue("Retry-After", out var text) && RetryConditionHeaderValue.TryParse(text, out var asked) ? asked.Delta ?? asked.Date - time.GetUtcNow() : null;

    // What came of it when another try may come to more; nothing when there is an answer.
    private static async ValueTask<RequestFailedException?> TryAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        try
        {
            await ProcessNextAsync(message, pipeline);
            return null;
        }
        catch (RequestFailedException unreachable) when (unreachable.InnerException is not UnusableAnswerException { Code: "TooLarge" })
        {
            return unreachable;
        }
        catch (AuthenticationFailedException noToken)
        {
            // The credential asked several times already. What it says may quote an answer; the code is enough to look it up.
            throw new RequestFailedException(0, "There is no token for the table service.", EntraFailure.Of(noToken).Code, innerException: null);
        }
        catch (Exception broken) when (broken is IOException or OperationCanceledException && !message.CancellationToken.IsCancellationRequested)
        {
            return new RequestFailedException(0, "The table service cannot be reached.", broken);
        }
    }
}
