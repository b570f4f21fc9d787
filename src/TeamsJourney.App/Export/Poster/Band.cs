using TeamsJourney.Core.Map;

namespace TeamsJourney.App.Export.Poster;

/// <summary>One place on the map: a touchpoint, or the empty place of a phase that has none yet.</summary>
internal sealed record Place(PhaseOnMap Phase, JourneyStepOnMap? Step, TouchpointOnMap? Touchpoint)
{
    /// <summary>All places in the order of the journey.</summary>
    public static IReadOnlyList<Place> Of(JourneyMap map) =>
    [
        .. map.Phases.SelectMany(phase => phase.Steps.Count == 0
            ? (IEnumerable<Place>)[new Place(phase, null, null)]
            : phase.Steps
                .SelectMany(step => step.Touchpoints.Select(touchpoint => new Place(phase, step, touchpoint)))
                .OrderBy(place => place.Touchpoint!.Number)),
    ];
}

/// <summary>A column of a band.</summary>
internal sealed record Column(Place Place, double Left, double Width)
{
    public double Right => Left + Width;

    public double Middle => Left + (Width / 2);

    public TouchpointOnMap? Touchpoint => Place.Touchpoint;
}

/// <summary>What spans one or more columns, and whether it began in an earlier band or phase.</summary>
internal sealed record Span<T>(T Of, double Left, double Right, bool IsContinued);

/// <summary>A stretch of the journey from the left edge of a sheet to the right: as a line of text holds a stretch of words.</summary>
internal sealed record Band
{
    /// <summary>The room on the left, for the names of the lanes; what lies between columns and phases; the edge of a sheet.</summary>
    public const double LabelWidth = 112, Gap = 8, PhaseGap = 8, Edge = 30;

    /// <summary>The narrowest and the widest column, without what lies between.</summary>
    public const double Narrowest = 132, Widest = 300;

    public required IReadOnlyList<Column> Columns { get; init; }

    /// <summary>How the customer feels just before and just after this band, where the curve goes on; nothing at the ends of the journey.</summary>
    public required double? Before { get; init; }

    public required double? After { get; init; }

    /// <summary>Whether this is the first stretch.</summary>
    public required bool IsFirst { get; init; }

    public double Left => Columns[0].Left;

    public double Right => Columns[^1].Right;

    /// <summary>The columns that have a touchpoint.</summary>
    public IEnumerable<(Column Column, TouchpointOnMap Touchpoint)> Touchpoints =>
        Columns.Where(column => column.Touchpoint is not null).Select(column => (column, column.Touchpoint!));

    /// <summary>The phases in this band.</summary>
    public IEnumerable<Span<PhaseOnMap>> Phases => Columns
        .GroupBy(column => column.Place.Phase)
        .Select(columns => new Span<PhaseOnMap>(columns.Key, columns.First().Left, columns.Last().Right, columns.First().Touchpoint is { } first && first.Id != columns.Key.Steps.SelectMany(step => step.Touchpoints).MinBy(touchpoint => touchpoint.Number)!.Id));

    /// <summary>The steps in the journey with a name of their own, once for each run of neighbouring columns.</summary>
    public IEnumerable<Span<JourneyStepOnMap>> Groups
    {
        get
        {
            for (var first = 0; first < Columns.Count;)
            {
                var (last, step) = (first, Columns[first].Place.Step);
                while (last + 1 < Columns.Count && step?.Id is not null && ReferenceEquals(Columns[last + 1].Place.Step, step))
                {
                    last++;
                }

                if (step?.Id is not null)
                {
                    var isContinued = step.IsContinued || step.Touchpoints[0].Id != Columns[first].Touchpoint!.Id;
                    yield return new Span<JourneyStepOnMap>(step, Columns[first].Left, Columns[last].Right, isContinued);
                }

                first = last + 1;
            }
        }
    }

    /// <summary>The narrowest band that a number of columns, in a number of phases, needs.</summary>
    public static double WidthOf(int columns, int phases, double column) =>
        (2 * Edge) + LabelWidth + (columns * (column + Gap)) - Gap + ((phases - 1) * PhaseGap);

    /// <summary>Puts a stretch of the journey side by side.</summary>
    /// <param name="places">All places of the journey.</param>
    /// <param name="range">Which of them.</param>
    /// <param name="width">The width of the sheet; columns become as wide as fits.</param>
    public static Band Of(IReadOnlyList<Place> places, Range range, double width)
    {
        var (offset, count) = range.GetOffsetAndLength(places.Count);
        var those = places.Skip(offset).Take(count).ToList();
        var phases = those.Select(place => place.Phase).Distinct().Count();
        var column = Math.Min(Widest, Narrowest + ((width - WidthOf(count, phases, Narrowest)) / count));
        List<Column> columns = [];
        var left = Edge + LabelWidth;
        for (var index = 0; index < those.Count; index++)
        {
            left += index > 0 && those[index - 1].Phase != those[index].Phase ? PhaseGap : 0;
            columns.Add(new Column(those[index], left, column));
            left += column + Gap;
        }

        return new Band
        {
            Columns = columns,
            Before = Feeling(offset - 1),
            After = Feeling(offset + count),
            IsFirst = offset == 0,
        };

        double? Feeling(int index) => index >= 0 && index < places.Count && places[index].Touchpoint?.Mood is { HasPoints: true } mood ? mood.Middle : null;
    }
}
