using Microsoft.AspNetCore.Http;
using TeamsJourney.App.Tests.Fixture;
using TeamsJourney.App.Tests.Planner;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>Teams and Graph, on the other side of wires that can be cut.</summary>
internal sealed class CutWires : IAsyncDisposable
{
    private readonly Cutter _cutter;

    private CutWires(Cutter cutter, FakeConnector connector, PlannerStandIn planner)
    {
        (_cutter, Connector, Planner) = (cutter, connector, planner);
        connector.Fault = CutConnector;
        planner.OnCall = CutPlanner;
    }

    public FakeConnector Connector { get; }

    public PlannerStandIn Planner { get; }

    public static async Task<CutWires> StartAsync(Cutter cutter) => new(cutter, await FakeConnector.StartAsync(TimeProvider.System), await PlannerStandIn.StartAsync());

    public async ValueTask DisposeAsync()
    {
        await Planner.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private ConnectorFault? CutConnector(string method, string path)
    {
        var cut = _cutter.Begin($"teams {method} {path}");
        if (cut is Cut.DiesAfter)
        {
            _cutter.Die();
        }

        _cutter.End();
        return cut switch
        {
            null => null,
            Cut.Throttled => new ConnectorFault(429, RetryAfter: 2),
            Cut.Unavailable => new ConnectorFault(503),
            Cut.Fails => new ConnectorFault(500, Code: "ServiceError"),
            Cut.TimesOut or Cut.DiesBefore => new ConnectorFault(0),
            _ => new ConnectorFault(0, IsDone: true),
        };
    }

    private void CutPlanner(HttpRequest request, bool isDone)
    {
        if (isDone)
        {
            if (request.HttpContext.Items.ContainsKey(nameof(Cut.DiesAfter)))
            {
                _cutter.Die();
            }

            _cutter.End();
            return;
        }

        switch (_cutter.Begin($"graph {request.Method} {request.Path}"))
        {
            case null:
                break;
            case Cut.Throttled:
                Planner.Faults.Throttle(1, TimeSpan.FromSeconds(2));
                break;
            case Cut.Fails:
                Planner.Faults.Fail(1, 500);
                break;
            case Cut.AnswerLost:
                Planner.Faults.LoseAnswer(1);
                break;
            case Cut.DiesAfter:
                request.HttpContext.Items[nameof(Cut.DiesAfter)] = true;
                break;
            default:
                Planner.Faults.Fail(1, 503);
                break;
        }
    }
}
