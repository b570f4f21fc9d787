namespace TeamsJourney.App.JourneyTab;

/// <summary>
/// Who may see the tab and its API: the one place that decides it. Until people sign in to the tab, a team's journey is shown only where
/// the app runs for its developers; everywhere else all of it answers 404 in the same way, whether a journey exists or not.
/// </summary>
internal sealed class JourneyTabAccess(IHostEnvironment environment) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        environment.IsDevelopment() ? await next(context) : TabAnswer.Closed(context.HttpContext);
}
