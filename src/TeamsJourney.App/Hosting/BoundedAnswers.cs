namespace TeamsJourney.App.Hosting;

/// <summary>
/// Reads every answer whole, within a size and a time, before anybody looks at it: the SDKs of Graph and Entra read a body for as long as it goes on,
/// and an HttpClient's own limits end where the body begins.
/// </summary>
/// <param name="longest">The most bytes of an answer.</param>
/// <param name="within">How long a call may take, its body included.</param>
/// <param name="time">The clock.</param>
/// <param name="inner">What makes the call; must not follow redirects.</param>
internal sealed class BoundedAnswers(long longest, TimeSpan within, TimeProvider time, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <inheritdoc/>
    /// <exception cref="UnusableAnswerException">It took too long, or does not end.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var clock = new CancellationTokenSource(within, time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, clock.Token);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, limit.Token);
            await response.Content.LoadIntoBufferAsync(longest, limit.Token);
            return response;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw new UnusableAnswerException("Timeout");
        }
        catch (HttpRequestException tooLong) when (tooLong.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded && response is { IsSuccessStatusCode: false })
        {
            // The status says enough.
            response.Content.Dispose();
            response.Content = new ByteArrayContent([]);
            return response;
        }
        catch (HttpRequestException tooLong) when (tooLong.HttpRequestError is HttpRequestError.ConfigurationLimitExceeded)
        {
            response?.Dispose();
            throw new UnusableAnswerException("TooLarge");
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }
}

/// <summary>An answer came, or began to, with which nothing can be done; whether the call had its effect is not known.</summary>
/// <param name="code">Why, in a word of ours: nothing of what the answer said.</param>
internal sealed class UnusableAnswerException(string code) : HttpRequestException($"The answer cannot be used: {code}.")
{
    /// <summary>Why, in a word.</summary>
    public string Code { get; } = code;
}
