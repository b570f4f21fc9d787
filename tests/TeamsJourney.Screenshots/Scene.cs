using Microsoft.Playwright;
using TeamsJourney.Local.Demo;

namespace TeamsJourney.Screenshots;

/// <summary>Something that people see.</summary>
/// <param name="Name">Its name, in the name of its pictures.</param>
/// <param name="Arrange">What is done on the page before the picture is taken.</param>
internal sealed record Scene(string Name, Func<IPage, Task> Arrange)
{
    private const int Window = 900;
    private const int WholeMap = 1150;
    private const int LongPage = 1600;

    /// <summary>The page of the tab; empty for what the channel works on.</summary>
    public string Path { get; init; } = "";

    /// <summary>How high the window is.</summary>
    public int Height { get; init; } = Window;

    /// <summary>What there is to see in a channel that has no journey yet.</summary>
    public static readonly IReadOnlyList<Scene> Before = [new("first-visit", Nothing), new("new-journey", page => page.Locator("main button").First.ClickAsync()) { Height = LongPage }];

    /// <summary>What there is to see when a part of the workshop was just done.</summary>
    public static IEnumerable<Scene> After(Moment moment) => moment switch
    {
        Moment.SetUp => [new("empty-map", Nothing), .. Parts("touchpoints")],
        Moment.TidiedUp => [new("tidied-map", Nothing), .. Parts("channels")],
        Moment.Channels => Parts("ordered"),
        Moment.Answered => [.. Parts("experience"), new("experience-map", Nothing)],
        Moment.Revealed => Parts("revealed"),
        Moment.Improved => Parts("improve"),
        Moment.Published =>
        [
            .. Maps("example"), .. Parts("published"),
            new("example-details", Details),
            new("lanes-menu", page => page.Locator("main button[aria-expanded]").Last.ClickAsync()),
            new("take-along", page => page.Locator("header button[aria-haspopup]").Last.ClickAsync()),
            new("list", page => page.Locator("header button").First.ClickAsync()),
            new("configuration", Nothing) { Path = "/configure" },
        ],
        _ => [],
    };

    /// <summary>What there is to see of a large journey.</summary>
    public static readonly IReadOnlyList<Scene> Large =
    [
        .. Maps("large"), .. Parts("large"),
        new("large-map-end", page => page.GetByRole(AriaRole.Region).EvaluateAsync("region => region.scrollTo(region.scrollWidth * 0.6, 260)")),
        new("large-details", Details),
    ];

    private static IEnumerable<Scene> Maps(string of) =>
    [
        new($"{of}-map", Nothing) { Height = WholeMap },
        new($"{of}-cycle", page => Shape(page, 1)) { Height = LongPage },
        new($"{of}-table", page => Shape(page, 2)),
    ];

    private static IEnumerable<Scene> Parts(string of) =>
    [
        new($"{of}-mine", page => page.GetByRole(AriaRole.Tab).Nth(1).ClickAsync()) { Height = LongPage },
        new($"{of}-lead", page => page.GetByRole(AriaRole.Tab).Nth(2).ClickAsync()) { Height = LongPage },
    ];

    private static Task Nothing(IPage page) => Task.CompletedTask;

    private static Task Shape(IPage page, int which) => page.Locator("[data-shapes] button").Nth(which).ClickAsync();

    private static Task Details(IPage page) => page.Locator("[data-touchpoint] button").First.ClickAsync();
}
