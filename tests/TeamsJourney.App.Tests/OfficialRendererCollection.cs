namespace TeamsJourney.App.Tests;

/// <summary>One renderer for all tests of cards.</summary>
[CollectionDefinition(Name)]
public sealed class OfficialRendererCollection : ICollectionFixture<Counterparts.OfficialRenderer>
{
    public const string Name = "Official renderer";
}
