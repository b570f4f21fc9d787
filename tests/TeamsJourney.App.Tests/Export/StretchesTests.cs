using TeamsJourney.App.Export.Poster;
using TeamsJourney.Core.Map;
using TeamsJourney.Core.SetUp;

namespace TeamsJourney.App.Tests.Export;

/// <summary>A long journey in bands, as text in lines.</summary>
public sealed class StretchesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public void A_long_journey_is_divided_with_a_few_questions_for_each_of_its_places(int count)
    {
        var places = Enumerable.Range(0, count).Select(index => new Place(new PhaseOnMap(PhaseSet.Customer.Phases[index * 5 / count], []), null, null)).ToList();
        var asked = 0;

        var stretches = Stretches.Of(places, range =>
        {
            asked++;
            return range.End.Value - range.Start.Value <= 7;
        });

        Assert.InRange(asked, 0, 3 * count);
        Assert.Equal((count + 6) / 7, stretches.Count);
        Assert.Equal(0, stretches[0].Start.Value);
        Assert.Equal(count, stretches[^1].End.Value);
        Assert.All(stretches.Zip(stretches.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));
        Assert.All(stretches, range => Assert.InRange(range.End.Value - range.Start.Value, 1, 7));
    }
}
