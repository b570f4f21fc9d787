using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Improvements;
using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Poster;

/// <summary>A band with its lanes, one below the other.</summary>
internal sealed class BandDrawing
{
    private const double Between = 16, MostBetween = 30;

    private readonly Band _band;
    private readonly Look _look;
    private readonly IReadOnlyList<Lane> _lanes;

    /// <param name="band">Where.</param>
    /// <param name="map">What is on it.</param>
    /// <param name="look">How it looks.</param>
    /// <param name="detail">How much is told.</param>
    public BandDrawing(Band band, JourneyMap map, Look look, Detail detail)
    {
        IReadOnlyDictionary<TouchpointId, PainPoint> pains = map.PainPoints.ToDictionary(pain => pain.Touchpoint);
        (_band, _look) = (band, look);
        _lanes =
        [
            new PhaseLane(band, look), new TouchpointLane(band, look, detail), new CurveLane(band, look, map.HasMoods),
            .. map.HasMoods ? (Lane[])[new ThoughtLane(band, look, detail), new PainLane(band, look, detail, pains), new EvidenceLane(band, look)] : [],
        ];
    }

    /// <summary>The height that it needs.</summary>
    public double Height => _lanes.Sum(lane => lane.Height) + ((_lanes.Count - 1) * Between);

    /// <summary>The most height that it can use well.</summary>
    public double MostHeight => Height + _lanes.Sum(lane => lane.Stretch) + ((_lanes.Count - 1) * (MostBetween - Between));

    /// <summary>Draws it.</summary>
    /// <param name="pen">With what.</param>
    /// <param name="top">Its upper edge.</param>
    /// <param name="height">The height that it may take, at least <see cref="Height"/>.</param>
    public void Draw(Pen pen, double top, double height)
    {
        var room = Math.Clamp(height, Height, MostHeight) - Height;
        var stretch = Math.Min(room, _lanes.Sum(lane => lane.Stretch));
        var between = Between + ((room - stretch) / (_lanes.Count - 1));
        foreach (var lane in _lanes)
        {
            var own = lane.Height + (lane.Stretch > 0 ? stretch : 0);
            if (lane is ThoughtLane or PainLane or EvidenceLane)
            {
                pen.Across(Band.Edge, _band.Right, top - (between / 2), _look.Rule);
            }

            lane.DrawName(pen, top);
            lane.Draw(pen, top, own);
            top += own + between;
        }
    }
}
