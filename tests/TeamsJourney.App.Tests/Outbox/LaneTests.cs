using TeamsJourney.App.Outbox;

namespace TeamsJourney.App.Tests.Outbox;

/// <summary>How long a lane waits.</summary>
public sealed class LaneTests
{
    [Theory]
    [InlineData(60, 60)]
    [InlineData(900, 900)]
    [InlineData(86_400, 1_800)]
    [InlineData(2_400_000_000, 1_800)]
    public void A_wait_that_is_asked_for_is_kept_as_far_as_it_is_to_be_believed(long asked, double waits) =>
        Assert.Equal(waits, new Lane(new("journey"), isPlanner: false).NextWait(TimeSpan.FromSeconds(asked)).TotalSeconds);
}
