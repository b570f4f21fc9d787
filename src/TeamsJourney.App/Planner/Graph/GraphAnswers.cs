using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Http.HttpClientLibrary.Extensions;
using TeamsJourney.App.Hosting;

namespace TeamsJourney.App.Planner.Graph;

/// <summary>
/// Lets through what Graph answers, and stops what something on the way to it may answer in its place (a page to sign in to a network, nothing, half
/// of it). The SDK takes much of that for an empty object or an empty list, and an empty list means: make it.
/// </summary>
internal sealed class GraphAnswers(TimeProvider time) : DelegatingHandler
{
    /// <inheritdoc/>
    /// <exception cref="UnusableAnswerException">It is no answer of Graph.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if ((int)response.StatusCode >= 400)
        {
            return await WithReadableErrorAsync(response, cancellationToken);
        }

        // Only a change succeeds without saying what came of it (learn.microsoft.com, "Update plannerTask").
        if (request.Method == HttpMethod.Patch && response.StatusCode is HttpStatusCode.NoContent)
        {
            return response;
        }

        using var sound = response.IsSuccessStatusCode ? await ReadAsync(response, cancellationToken) : null;
        if (sound is null || !IsSound(sound.RootElement) || (request.Method == HttpMethod.Patch && !sound.RootElement.TryGetProperty("id", out _)))
        {
            var code = response.IsSuccessStatusCode ? "Unreadable" : $"{(int)response.StatusCode}";
            response.Dispose();
            throw new UnusableAnswerException(code);
        }

        request.GetRequestOption<ListBudget>()?.Spend(response.Content.Headers.ContentLength ?? 0);
        return response;
    }

    // A gateway's page with an error status: the SDK fails over it, where the status says what it means.
    private async Task<HttpResponseMessage> WithReadableErrorAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var error = await ReadAsync(response, cancellationToken);
        if (error is not { RootElement: { ValueKind: JsonValueKind.Object } root } || (root.TryGetProperty("error", out var said) && said.ValueKind is not JsonValueKind.Object))
        {
            response.Content.Dispose();
            response.Content = new ByteArrayContent([]);
        }

        if (response.Headers.RetryAfter?.Date is { } moment)
        {
            // What an error means is asked where no clock is.
            response.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(Math.Ceiling(Math.Clamp((moment - time.GetUtcNow()).TotalSeconds, 0, int.MaxValue))));
        }

        return response;
    }

    private static bool IsSound(JsonElement root) =>
        root.ValueKind is JsonValueKind.Object
        && (!root.TryGetProperty("value", out var list) || (list.ValueKind is JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind is JsonValueKind.Object)))
        && (!root.TryGetProperty("@odata.nextLink", out var next) || next.ValueKind is JsonValueKind.String);

    private static async Task<JsonDocument?> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!IsJson(response.Content.Headers.ContentType))
        {
            return null;
        }

        try
        {
            return JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsJson(MediaTypeHeaderValue? type) => type?.MediaType is "application/json";
}

/// <summary>How much the pages of one list may hold together, so that one that does not end does not fill the memory.</summary>
/// <param name="longest">Bytes.</param>
internal sealed class ListBudget(long longest) : IRequestOption
{
    private long _left = longest;

    /// <summary>Takes a page out of it.</summary>
    /// <exception cref="UnusableAnswerException">There is more than fits.</exception>
    public void Spend(long bytes)
    {
        _left -= bytes;
        if (_left < 0)
        {
            throw new UnusableAnswerException("TooLarge");
        }
    }
}
