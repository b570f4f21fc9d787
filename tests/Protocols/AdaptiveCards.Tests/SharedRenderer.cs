using Counterparts;

namespace AdaptiveCards.Tests;

/// <summary>One renderer for all tests: starting it is most of the time that they take.</summary>
[CollectionDefinition(Name)]
public sealed class SharedRenderer : ICollectionFixture<OfficialRenderer>
{
    public const string Name = "Official renderer";
}
