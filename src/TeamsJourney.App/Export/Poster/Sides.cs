using TeamsJourney.Core.Experiences;

namespace TeamsJourney.App.Export.Poster;

/// <summary>Where the line goes through a touchpoint: through the middle, and where people are divided through the middle of either side.</summary>
/// <param name="Upper">The higher of the two on the scale.</param>
/// <param name="Lower">The lower of the two; the same where people are not divided.</param>
internal readonly record struct Sides(double Upper, double Lower)
{
    /// <summary>Opposite feelings are not averaged away.</summary>
    public static Sides Of(TouchpointMood mood) => mood.IsDivided && mood.Points[0] < 0 && mood.Points[^1] > 0
        ? new Sides(mood.Points.Where(point => point > 0).Average(), mood.Points.Where(point => point < 0).Average())
        : new Sides(mood.Middle, mood.Middle);
}
