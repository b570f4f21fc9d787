using TeamsJourney.Core.Journeys;
using TeamsJourney.Core.Map;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>One column of the map: a touchpoint, or the place of a phase that has none yet.</summary>
internal sealed record MapColumn(TouchpointOnMap? Touchpoint, double Left, double Width)
{
    public double Right => Left + Width;

    public double Middle => Left + (Width / 2);
}

/// <summary>What spans one or more columns: a phase, or a group of touchpoints.</summary>
internal sealed record MapSpan<T>(T Of, double Left, double Right);

/// <summary>Where everything stands from left to right. All lanes share these columns.</summary>
internal sealed record MapColumns
{
    /// <summary>The room left of the columns, for the names of the lanes.</summary>
    public const double LabelsLeft = 24, LabelsWidth = 118, Edge = 24;

    /// <summary>The narrowest column, with what lies between it and the next.</summary>
    public const double Narrowest = 140;

    private const double Widest = 198, Comfortable = 1210, Gap = 8, PhaseGap = 16;

    public required IReadOnlyList<MapColumn> Columns { get; init; }

    public required IReadOnlyList<MapSpan<PhaseOnMap>> Phases { get; init; }

    /// <summary>Groups only; a touchpoint that stands alone is its own step.</summary>
    public required IReadOnlyList<MapSpan<JourneyStepOnMap>> Groups { get; init; }

    /// <summary>Where the first column begins.</summary>
    public double Left => Columns[0].Left;

    /// <summary>Where the last column ends.</summary>
    public double Right => Columns[^1].Right;

    /// <summary>The width of the whole map.</summary>
    public double Width => Right + Edge;

    /// <summary>The columns with a touchpoint.</summary>
    public IEnumerable<(MapColumn Column, TouchpointOnMap Touchpoint)> Touchpoints =>
        Columns.Where(column => column.Touchpoint is not null).Select(column => (column, column.Touchpoint!));

    public static MapColumns Of(JourneyMap map)
    {
        var count = map.Phases.Sum(phase => Math.Max(1, TouchpointsOf(phase).Count()));
        var width = Math.Clamp(Comfortable / Math.Max(1, count), Narrowest, Widest) - Gap;
        List<MapColumn> columns = [];
        List<MapSpan<PhaseOnMap>> phases = [];
        var left = LabelsLeft + LabelsWidth + 16;
        foreach (var phase in map.Phases)
        {
            var begin = left;
            foreach (var touchpoint in TouchpointsOf(phase).DefaultIfEmpty())
            {
                columns.Add(new MapColumn(touchpoint, left, width));
                left += width + Gap;
            }

            phases.Add(new MapSpan<PhaseOnMap>(phase, begin, left - Gap));
            left += PhaseGap - Gap;
        }

        var columnOf = columns.Where(column => column.Touchpoint is not null).ToDictionary(column => column.Touchpoint!.Id);
        return new MapColumns { Columns = columns, Phases = phases, Groups = [.. map.Phases.SelectMany(phase => phase.Steps).Where(step => step.Id is not null).SelectMany(step => Runs(step, columnOf))] };
    }

    private static IEnumerable<TouchpointOnMap> TouchpointsOf(PhaseOnMap phase) => phase.Steps.SelectMany(step => step.Touchpoints).OrderBy(touchpoint => touchpoint.Number);

    // Touchpoints of other steps may stand between those of a group; then the group shows as several brackets.
    private static IEnumerable<MapSpan<JourneyStepOnMap>> Runs(JourneyStepOnMap step, Dictionary<TouchpointId, MapColumn> columnOf)
    {
        var isFirst = true;
        foreach (var run in step.Touchpoints.OrderBy(touchpoint => touchpoint.Number).Select((touchpoint, index) => (touchpoint, Run: touchpoint.Number - index)).GroupBy(pair => pair.Run, pair => pair.touchpoint))
        {
            yield return new MapSpan<JourneyStepOnMap>(
                isFirst ? step : step with { IsContinued = true }, columnOf[run.First().Id].Left, columnOf[run.Last().Id].Right);
            isFirst = false;
        }
    }
}
