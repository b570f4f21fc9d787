using TeamsJourney.App.Planner;
using TeamsJourney.App.Tests.Fixture;

namespace TeamsJourney.App.Tests.Planner;

/// <summary>How long publishing waits for rights that are lent, while clocks are put right.</summary>
public sealed class PublishingPatienceTests
{
    private readonly MovableTime _time = new();
    private readonly PublishingPatience _patience;

    public PublishingPatienceTests() => _patience = new(_time);

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public void It_waits_ten_minutes_whatever_the_calendar_says(int hours)
    {
        Assert.True(IsWaiting());
        _time.Put(TimeSpan.FromHours(hours));
        _time.Advance(TimeSpan.FromMinutes(9));
        Assert.True(IsWaiting());
        _time.Advance(TimeSpan.FromMinutes(2));
        Assert.False(IsWaiting());
    }

    private bool IsWaiting() => _patience.WaitForRights(new("journey"), 1, out _) is not null;
}
