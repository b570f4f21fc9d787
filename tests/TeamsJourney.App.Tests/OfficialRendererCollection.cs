namespace TeamsJourney.App.Tests;

/// <summary>The tests that share one official renderer.</summary>
[CollectionDefinition(Name)]
public sealed class OfficialRendererCollection : ICollectionFixture<Counterparts.OfficialRenderer>
{
    public const string Name = "Official renderer";
}
