using TeamsJourney.Local.PlannerBoard.Faults;

namespace TeamsJourney.Local.PlannerBoard.Graph;

/// <summary>What every request passes: the fault that was asked for it, if any, and then the log.</summary>
internal sealed class FaultGate(PlannerFaults faults, TimeProvider time)
{
    public async Task<GraphAnswer> PassAsync(GraphRequest request, Func<Task<GraphAnswer>> carry, CancellationToken cancellationToken)
    {
        var fault = faults.Next(request.Method, request.Path);
        var answer = fault switch
        {
            Fault.Throttle throttle => new GraphAnswer.Refused(
                StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many requests.") { RetryAfter = throttle.RetryAfter },
            Fault.Fail fail => Failure(fail.Status),
            Fault.LoseAnswer lose => Lost(lose, await carry(), request.InBatch),
            Fault.Delay delay => await LateAsync(delay, carry, cancellationToken),
            null => await carry(),
            _ => throw new InvalidOperationException($"No behaviour for {fault.GetType().Name}."),
        };
        faults.Log(new LoggedRequest(request.Method, request.Path, answer.Status, request.InBatch));
        return answer;
    }

    private async Task<GraphAnswer> LateAsync(Fault.Delay delay, Func<Task<GraphAnswer>> carry, CancellationToken cancellationToken)
    {
        await Task.Delay(delay.By, time, cancellationToken);
        return await carry();
    }

    /// <summary>The answer after the deed. Inside a batch one part cannot break the connection, so there it is a 504.</summary>
    private static GraphAnswer Lost(Fault.LoseAnswer lose, GraphAnswer unheard, bool inBatch) =>
        lose.As is LostAnswer.GatewayTimeout || inBatch
            ? Failure(StatusCodes.Status504GatewayTimeout)
            : new GraphAnswer.Lost(unheard);

    private static GraphAnswer.Refused Failure(int status) => status switch
    {
        StatusCodes.Status409Conflict => new(status, "", "The item was changed at the same time."),
        StatusCodes.Status500InternalServerError => new(status, "InternalServerError", "Something went wrong."),
        StatusCodes.Status502BadGateway => new(status, "BadGateway", "Error processing response from backend service."),
        StatusCodes.Status503ServiceUnavailable => new(status, "ServiceUnavailable", "The service is unavailable."),
        StatusCodes.Status504GatewayTimeout => new(status, "GatewayTimeout", "The service did not answer in time."),
        _ => new(status, "UnknownError", ""),
    };
}
