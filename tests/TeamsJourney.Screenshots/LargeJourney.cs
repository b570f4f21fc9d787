using System.Text.Json.Nodes;

namespace TeamsJourney.Screenshots;

/// <summary>A journey of many touchpoints and many people, in long Dutch words, as a file that the tab brings in.</summary>
internal static class LargeJourney
{
    private static readonly string[] Phases = ["orientation", "comparison", "buying", "use", "after-sales"];

    private static readonly string[] Channels =
        ["website", "telephone", "email", "faceToFace", "newsletter", "socialMedia", "newspaper", "television", "radio"];

    private static readonly string[] Directions = ["bothWays", "toCustomer", "fromCustomer"];

    private static readonly string[] Texts =
    [
        "Ik lees op de website wat een arbeidsongeschiktheidsverzekering kost",
        "Ik bel en word drie keer doorverbonden",
        "Ik vul het gezondheidsverklaringsformulier in",
        "Ik wacht op de hypotheekrenteaftrekberekening van mijn adviseur, die op vakantie is",
        "Ik krijg de polis",
        "Ik meld mij ziek bij de klantcontactmedewerkersafdeling",
        "Ik praat met iemand die luistert",
        "Ik zie in een advertentie dat het bij een ander goedkoper is",
    ];

    private static readonly string[] Thoughts =
    [
        "Waarom moet ik dit nu voor de derde keer uitleggen?", "Fijn, zo geregeld", "Betaalbaarheidsonderzoeksresultaten? Wat zijn dat?",
        "Ik hoop dat ik het goed heb ingevuld, want anders begint alles weer van voren af aan en dan ben ik nog maanden verder", "Hier word ik blij van",
    ];

    /// <summary>The journey as a file; without members nobody answered yet.</summary>
    public static JsonObject Of(int touchpoints, int members)
    {
        // The same journey each time.
#pragma warning disable CA5394 // Nothing here is a secret.
        var random = new Random(20260302);
        var steps = Enumerable.Range(1, touchpoints).Chunk((touchpoints + 6) / 7);
        return new JsonObject
        {
            ["format"] = "teamsjourney/journey",
            ["version"] = 1,
            ["offering"] = "Arbeidsongeschiktheidsverzekering voor zelfstandigen",
            ["description"] = "",
            ["targetGroup"] = "Zelfstandige vertalers van rond de veertig met een gezin en een hypotheek",
            ["journeyKind"] = "newCustomer",
            ["language"] = "dutch",
            ["phases"] = new JsonObject { ["kind"] = "customer", ["names"] = new JsonArray() },
            ["pace"] = new JsonObject { ["kind"] = "live", ["daysPerStep"] = 0 },
            ["naming"] = "named",
            ["channelsUsed"] = Many(Channels),
            ["touchpoints"] = new JsonArray([.. Enumerable.Range(0, touchpoints).Select(index => Touchpoint(index, touchpoints, members, random))]),
            ["steps"] = new JsonArray([.. steps.Select((places, index) => new JsonObject { ["name"] = $"Verzekeringsvoorwaardenvergelijking {index + 1}", ["touchpoints"] = Many(places) })]),
        };
    }

    private static JsonObject Touchpoint(int index, int of, int members, Random random)
    {
        var touchpoint = new JsonObject
        {
            ["phase"] = Phases[index * Phases.Length / of],
            ["text"] = $"{Texts[index % Texts.Length]} ({index + 1})",
            ["channels"] = new JsonArray([.. Enumerable.Range(0, 1 + (index % 3)).Select(other => new JsonObject
            {
                ["channel"] = Channels[(index + other) % Channels.Length], ["direction"] = Directions[(index + other) % Directions.Length],
            })]),
            ["votes"] = 0,
            ["improvements"] = new JsonArray(),
        };
        if (members > 0)
        {
            AddExperience(touchpoint, index, members, random);
        }

        return touchpoint;
    }

    private static void AddExperience(JsonObject touchpoint, int index, int members, Random random)
    {
        // How the team feels goes up and down along the journey, and now and then it is divided.
        var tendency = 1.4 * Math.Sin(index / 3.1);
        var isDivided = index % 11 == 5;
        var points = Enumerable.Range(0, members)
            .Select(person => Feeling(isDivided ? (person % 2 == 0 ? 1.6 : -1.6) : tendency + ((random.NextDouble() - 0.5) * 1.5)))
            .Order().ToList();
        var negative = points.Count(point => point < 0);
        var hurts = negative > members / 2;
        touchpoint["experience"] = new JsonObject
        {
            ["answers"] = members,
            ["points"] = Many(points),
            ["middle"] = points.Average(),
            ["hurt"] = Math.Min(2, -points.Where(point => point < 0).Sum() / members),
            ["positive"] = members - negative,
            ["negative"] = negative,
            ["mixed"] = 0,
            ["wows"] = hurts ? 0 : index % 5 == 0 ? members * 3 / 5 : index % 4,
            ["aus"] = hurts ? members / 2 : 0,
            ["withEvidence"] = index * 7 % (members + 1),
            ["thoughts"] = Many(Enumerable.Range(0, Math.Min(members, 12)).Select(person => Thoughts[(index + person) % Thoughts.Length]).Order(StringComparer.Ordinal)),
            ["customerWords"] = index % 9 == 0 ? Many(["De een zegt dit, de ander dat"]) : [],
        };
        touchpoint["votes"] = hurts ? index % 13 : 0;
        if (hurts && index % 2 == 0)
        {
            touchpoint["improvements"] = new JsonArray(Improvement(index));
        }
    }

    private static JsonObject Improvement(int index) => new()
    {
        ["title"] = $"Eén klantdossier voor alle afdelingen ({index + 1})",
        ["whys"] = Many(["De systemen kennen elkaar niet"]),
        ["cause"] = "quality",
        ["actions"] = Many(["Koppeling bouwen"]),
        ["cost"] = index % 3 == 0 ? "large" : "small",
        ["effect"] = index % 4 == 0 ? "medium" : "large",
        ["due"] = "2026-05-01",
        ["kpi"] = "Doorverbindingspercentage van 30% naar 5%",
    };

    // The five words that people choose from.
    private static double Feeling(double tendency) => tendency switch { > 1.3 => 2, > 0 => 1, > -1 => -1, > -1.5 => -1.4, _ => -2 };

    private static JsonArray Many<T>(IEnumerable<T> values) => new([.. values.Select(value => (JsonNode?)JsonValue.Create(value))]);
}
#pragma warning restore CA5394
