using System.Text.RegularExpressions;
using TeamsJourney.App.Tests.Storage;

namespace TeamsJourney.App.Tests.Faults;

/// <summary>The same workshop as in <see cref="KilledAtEveryCallTests"/>, killed at calls to storage, which is a table service over HTTP here.</summary>
/// <remarks>
/// Of every kind of call that writes, the first is hit: <see cref="FaultAtEveryCallTests"/> hits each one, reading ones too, with a death that is
/// only played, and this shows that a real one comes to the same.
/// </remarks>
public sealed partial class KilledAtStorageCallTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    public static TheoryData<Cut> Deaths => KilledAtEveryCallTests.Deaths;

    [Theory]
    [MemberData(nameof(Deaths))]
    public async Task Killed_at_whichever_kind_of_call_to_storage_nothing_is_lost_and_nothing_is_there_twice(Cut death)
    {
        var clean = new Cutter(null, new HashSet<(string, int)>());
        await RunAsync(clean);
        var calls = KilledAtEveryCallTests
            .Hit(clean.Seen, Cut.DiesAfter)
            .Where(call => call.Call.StartsWith("store", StringComparison.Ordinal))
            .DistinctBy(call => Number.Replace(call.Call, ""))
            .ToList();
        Assert.InRange(calls.Count, 10, 20);
        await EveryCall.CutAsync(death, calls, KilledAtEveryCallTests.RunsPerDeath, RunAsync);
    }

    private async Task RunAsync(Cutter cutter) => await KilledAtEveryCallTests.RunAsync(cutter, await KilledHomeOnTables.StartAsync(cutter, azurite.Azurite));

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number { get; }
}
