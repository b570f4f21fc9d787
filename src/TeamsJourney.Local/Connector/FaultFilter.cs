using System.Globalization;

namespace TeamsJourney.Local.Connector;

/// <summary>Lets the misfortune that was ordered befall a call of the bot.</summary>
internal sealed class FaultFilter(Faults faults) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        switch (faults.Take())
        {
            case Fault.Throttled throttled:
                context.HttpContext.Response.Headers.RetryAfter = throttled.RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
                return ConnectorError.Throttled;
            case Fault.Failed failed:
                return ConnectorError.Failed(failed.Status);
            case Fault.AnswerLost:
                await next(context);
                context.HttpContext.Abort();
                return Results.Empty;
            default:
                return await next(context);
        }
    }
}
