namespace TeamsJourney.Screenshots;

/// <summary>What the command line asks for.</summary>
internal abstract record Request
{
    public const string Usage = """
        dotnet run --project tests/TeamsJourney.Screenshots -- --to <folder> [--only <words>]
        dotnet run -c Release --project tests/TeamsJourney.Screenshots -- --measure

        --only takes the pictures whose name has all of these words, with commas between: nl,map,dark
        """;

    private Request()
    {
    }

    /// <summary>Reads the command line; nothing when it cannot be read.</summary>
    public static Request? Read(string[] args) => args switch
    {
        ["--measure"] => new Measure(),
        ["--to", var folder] => new Pictures(folder, []),
        ["--to", var folder, "--only", var words] => new Pictures(folder, words.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)),
        _ => null,
    };

    /// <summary>Pictures of the tab.</summary>
    /// <param name="Folder">Where they go.</param>
    /// <param name="Only">Words that the name of a picture must have.</param>
    internal sealed record Pictures(string Folder, IReadOnlyList<string> Only) : Request
    {
        /// <summary>Whether a picture of this name is wanted.</summary>
        public bool Wants(string name) => Only.All(name.Split('-').Contains);
    }

    /// <summary>How fast the tab is.</summary>
    internal sealed record Measure : Request;
}
