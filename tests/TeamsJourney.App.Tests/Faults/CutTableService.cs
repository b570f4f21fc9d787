using Counterparts;
using Microsoft.AspNetCore.Http;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>A wire to a table service that can be cut: what is sent goes on as it came, unless somebody dies meanwhile.</summary>
internal sealed class CutTableService : IAsyncDisposable
{
    private readonly WireToTables _wire;

    private CutTableService(WireToTables wire) => _wire = wire;

    /// <summary>The service's connection string, over this wire.</summary>
    public string ConnectionString => _wire.ConnectionString;

    public static async Task<CutTableService> StartAsync(Cutter cutter, Azurite service) =>
        new(await WireToTables.StartAsync(service, (context, carryOut) => CarryAsync(cutter, context, carryOut)));

    public ValueTask DisposeAsync() => _wire.DisposeAsync();

    private static async Task CarryAsync(Cutter cutter, HttpContext context, Func<Task> carryOut)
    {
        try
        {
            switch (cutter.Begin($"store {context.Request.Method} {context.Request.Path}"))
            {
                case null:
                    await carryOut();
                    break;
                case var cut:
                    await new OddAnswer.Broken(IsDone: cut is Cut.AnswerLost).AnswerAsync(context, carryOut);
                    break;
            }
        }
        finally
        {
            cutter.End();
        }
    }
}
