using Azure.Data.Tables.Tests.Behaviour;
using Counterparts;

namespace Azure.Data.Tables.Tests;

/// <summary>One Azurite for all tests of this assembly.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public Azurite Azurite { get; private set; } = null!;

    public async Task InitializeAsync() => Azurite = await Azurite.StartAsync();

    public async Task DisposeAsync() => await Azurite.DisposeAsync();
}

[CollectionDefinition(Name)]
public sealed class SharedAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}

/// <summary>The client against Microsoft's emulator.</summary>
[Collection(SharedAzurite.Name)]
public sealed class AzuriteTests(AzuriteFixture fixture) : TableBehaviour
{
    protected override TableClient NewTable() => new(fixture.Azurite.ConnectionString, $"t{Guid.NewGuid():n}");

    [Fact]
    public async Task A_wrong_key_is_refused()
    {
        var wrong = new TableSharedKeyCredential("devstoreaccount1", "d3Jvbmc=");
        var table = new TableClient(fixture.Azurite.Endpoint, "anything", wrong);
        Assert.Equal(403, (await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync())).Status);
    }
}
