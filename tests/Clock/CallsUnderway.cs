using Microsoft.Extensions.DependencyInjection;

namespace TeamsJourney.Tests.Clock;

/// <summary>While the app waits for an answer from outside, time does not jump: the answer comes when it comes.</summary>
internal sealed class CallsUnderway(ImpatientClock clock) : DelegatingHandler
{
    /// <summary>Sets the clock of an app.</summary>
    public static void Add(IServiceCollection services, TimeProvider time)
    {
        services.AddSingleton(time);
        if (time is ImpatientClock clock)
        {
            services.ConfigureHttpClientDefaults(client => client.AddHttpMessageHandler(() => new CallsUnderway(clock)));
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var underway = clock.Underway();
        return await base.SendAsync(request, cancellationToken);
    }
}
