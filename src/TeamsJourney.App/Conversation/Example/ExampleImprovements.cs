using TeamsJourney.Core.Improvements;

namespace TeamsJourney.App.Conversation.Example;

/// <summary>Step 4 of the example: the votes, what the team does, and what waits.</summary>
internal static class ExampleImprovements
{
    private const int Sales = 1, WebTeam = 2, CustomerService = 3, Operations = 4;

    /// <summary>How each person divides three dots.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<int, int>> Votes { get; } =
    [
        Dots((ExampleMoments.Search, 1), (ExampleMoments.Itinerary, 2)),
        Dots((ExampleMoments.Search, 2), (ExampleMoments.Call, 1)),
        Dots((ExampleMoments.Search, 2), (ExampleMoments.Itinerary, 1)),
        Dots((ExampleMoments.Suitcase, 2), (ExampleMoments.Call, 1)),
        Dots((ExampleMoments.Search, 1), (ExampleMoments.Itinerary, 1), (ExampleMoments.Suitcase, 1)),
    ];

    /// <summary>What the team does.</summary>
    public static IReadOnlyList<ExampleImprovement> All() =>
    [
        new()
        {
            PainPoint = ExampleMoments.Search,
            Title = ExampleTexts.Filters,
            Whys = Lines(ExampleTexts.FiltersWhys),
            Cause = CauseClass.Quality,
            Actions = Lines(ExampleTexts.FiltersActions),
            Cost = Size.Medium,
            Effect = Size.Large,
            Kpi = ExampleTexts.FiltersKpi,
            Owner = WebTeam,
            DueInDays = 42,
        },
        new()
        {
            PainPoint = ExampleMoments.Itinerary,
            Title = ExampleTexts.Confirmation,
            Whys = Lines(ExampleTexts.ConfirmationWhys),
            Cause = CauseClass.ServiceLevel,
            Actions = Lines(ExampleTexts.ConfirmationActions),
            Cost = Size.Small,
            Effect = Size.Large,
            Kpi = ExampleTexts.ConfirmationKpi,
            Owner = Operations,
            DueInDays = 14,
        },
        new()
        {
            PainPoint = ExampleMoments.Suitcase,
            Title = ExampleTexts.OneFile,
            Whys = Lines(ExampleTexts.OneFileWhys),
            Cause = CauseClass.ServiceLevel,
            Actions = Lines(ExampleTexts.OneFileActions),
            Cost = Size.Large,
            Effect = Size.Medium,
            Kpi = ExampleTexts.OneFileKpi,
            Owner = CustomerService,
            DueInDays = 84,
        },
        new()
        {
            PainPoint = ExampleMoments.Call,
            Title = ExampleTexts.Knowledge,
            Whys = Lines(ExampleTexts.KnowledgeWhys),
            Cause = CauseClass.Expertise,
            Actions = Lines(ExampleTexts.KnowledgeActions),
            Cost = Size.Small,
            Effect = Size.Medium,
            Kpi = ExampleTexts.KnowledgeKpi,
            Owner = Sales,
            DueInDays = 28,
        },
    ];

    /// <summary>What waits.</summary>
    public static ExampleParkedPain Parked() => new(ExampleMoments.Hotel, ExampleTexts.ParkedHotel);

    /// <summary>A text of several, one on each line.</summary>
    public static IReadOnlyList<string> Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<int, int> Dots(params ReadOnlySpan<(int Touchpoint, int Count)> dots)
    {
        var divided = new Dictionary<int, int>();
        foreach (var (touchpoint, count) in dots)
        {
            divided.Add(touchpoint, count);
        }

        return divided;
    }
}
