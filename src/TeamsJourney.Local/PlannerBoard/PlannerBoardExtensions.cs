using TeamsJourney.Local.PlannerBoard.Faults;
using TeamsJourney.Local.PlannerBoard.Graph;
using TeamsJourney.Local.PlannerBoard.Page;
using TeamsJourney.Local.PlannerBoard.Plans;

namespace TeamsJourney.Local.PlannerBoard;

/// <summary>
/// A stand-in for Planner, in memory: Microsoft Graph v1.0 under <c>/graph/v1.0</c> for a client such as the
/// Microsoft.Graph SDK, the board for people under <c>/planner</c>, and its faults under <c>/planner/faults</c>.
/// </summary>
public static class PlannerBoardExtensions
{
    /// <summary>Registers the stand-in; the time is the registered <see cref="TimeProvider"/>, else the system's.</summary>
    /// <param name="services">Where it is registered.</param>
    /// <param name="people">Who can be assigned tasks.</param>
    /// <param name="configure">Changes how it behaves.</param>
    public static IServiceCollection AddPlannerBoard(
        this IServiceCollection services, IReadOnlyList<BoardPerson> people, Action<PlannerBoardOptions>? configure = null)
    {
        var options = new PlannerBoardOptions();
        configure?.Invoke(options);
        return services
            .AddSingleton(options)
            .AddSingleton<PlannerFaults>()
            .AddSingleton(provider => new PlannerStore(Time(provider)))
            .AddSingleton(new DirectoryRequests(people, options))
            .AddSingleton<PlanRequests>()
            .AddSingleton<BucketRequests>()
            .AddSingleton<TaskRequests>()
            .AddSingleton<TaskDetailsRequests>()
            .AddSingleton(provider => new FaultGate(provider.GetRequiredService<PlannerFaults>(), Time(provider)))
            .AddSingleton<GraphRouter>()
            .AddSingleton<GraphBatch>()
            .AddSingleton<GraphEndpoint>()
            .AddSingleton(provider => new BoardReader(provider.GetRequiredService<PlannerStore>(), people))
            .AddSingleton<BoardWriter>();
    }

    /// <summary>Maps Graph, the board and the faults.</summary>
    /// <param name="endpoints">Where they are mapped.</param>
    public static void MapPlannerBoard(this IEndpointRouteBuilder endpoints)
    {
        var graph = endpoints.ServiceProvider.GetRequiredService<GraphEndpoint>();
        endpoints.Map(GraphEndpoint.Root + "/{**path}", graph.AnswerAsync);

        var board = endpoints.MapGroup("/planner");
        BoardPage.Map(board);
        FaultsApi.Map(board.MapGroup("/faults"));
    }

    private static TimeProvider Time(IServiceProvider provider) => provider.GetService<TimeProvider>() ?? TimeProvider.System;
}
