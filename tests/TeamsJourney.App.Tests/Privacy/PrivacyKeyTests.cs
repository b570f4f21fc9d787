using Azure.Data.Tables;
using TeamsJourney.App.Hosting;
using TeamsJourney.App.Privacy.Keys;
using TeamsJourney.App.Storage;
using TeamsJourney.App.Storage.Embedded;
using TeamsJourney.App.Tests.Storage.Embedded;

namespace TeamsJourney.App.Tests.Privacy;

/// <summary>The key between people and what is stored of them.</summary>
public sealed class PrivacyKeyTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private SqliteTables _tables = null!;

    private TableClient Table => _tables.GetTableClient(Rows.TableName);

    private string File => KeyFile.PathOf(_folder.File("journeys.db"));

    [Fact]
    public async Task A_key_file_is_made_once_and_only_its_owner_can_read_it()
    {
        var first = await StartAsync(new KeyFile(File));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
        }

        Assert.Equal(first.Check, (await StartAsync(new KeyFile(File))).Check);
    }

    [Fact]
    public async Task A_store_without_its_key_is_not_served()
    {
        await StartAsync(new KeyFile(File));
        System.IO.File.Delete(File);
        Assert.Contains("is gone", (await Assert.ThrowsAsync<InvalidSettingException>(() => StartAsync(new KeyFile(File)))).Message, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public async Task A_store_with_another_key_is_not_served()
    {
        await StartAsync(new KeyInSettings(PrivacyKey.Make()));
        var refused = await Assert.ThrowsAsync<InvalidSettingException>(() => StartAsync(new KeyInSettings(PrivacyKey.Make())));
        Assert.Contains("another key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instances_that_begin_at_once_in_a_vault_agree_on_one_key()
    {
        await using var vault = await FakeVault.StartAsync(answersTogether: 4);
        var keys = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StartAsync(new KeyVaultSecret(vault.Address, credential: null))));
        Assert.Single(keys.Select(key => key.Check).Distinct());
        // Who comes later gets the same one, also when the vault has newer versions by now.
        Assert.True(vault.Versions > 1);
        Assert.Equal(keys[0].Check, (await StartAsync(new KeyVaultSecret(vault.Address, credential: null))).Check);
    }

    [Fact]
    public async Task A_vault_that_lets_nobody_in_says_which_role_is_missing()
    {
        await using var vault = await FakeVault.StartAsync(answersTogether: 1);
        vault.IsClosed = true;
        var refused = await Assert.ThrowsAsync<InvalidSettingException>(() => StartAsync(new KeyVaultSecret(vault.Address, credential: null)));
        Assert.Contains("Key Vault Secrets Officer", refused.Message, StringComparison.Ordinal);
    }

    public async Task InitializeAsync()
    {
        _tables = SqliteTables.Open(_folder.File("journeys.db"));
        await Table.CreateIfNotExistsAsync();
    }

    public async Task DisposeAsync()
    {
        await _tables.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<PrivacyKey> StartAsync(IKeyKeeper keeper)
    {
        var key = PrivacyKey.ToBeLoaded();
        await new PrivacyKeySetUp(Table, keeper, key).StartAsync(CancellationToken.None);
        return key;
    }
}
