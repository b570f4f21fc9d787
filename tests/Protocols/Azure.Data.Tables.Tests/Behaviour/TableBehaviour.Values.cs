using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests.Behaviour;

/// <summary>Property values, keys and their limits.</summary>
public abstract partial class TableBehaviour
{
    [Fact]
    public async Task Every_type_comes_back_as_it_was_written()
    {
        var table = await CreateTableAsync();
        var time = new DateTimeOffset(2026, 11, 23, 17, 58, 4, TimeSpan.Zero).AddTicks(1234567);
        var binary = Enumerable.Range(0, 64 * 1024).Select(index => (byte)(index * 7)).ToArray();
        await table.AddEntityAsync(new TableEntity("p", "r")
        {
            ["Text"] = "Wát een reis! 🧭 \"'\\\r\n\u0001",
            ["Empty"] = "",
            ["Int32"] = int.MinValue,
            ["Int64"] = long.MaxValue,
            ["Double"] = 0.1,
            ["Whole"] = 3d,
            ["NotANumber"] = double.NaN,
            ["Infinite"] = double.NegativeInfinity,
            ["True"] = true,
            ["False"] = false,
            ["Time"] = time,
            ["Date"] = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc),
            ["Guid"] = new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
            ["Binary"] = binary,
            ["None"] = null,
        });
        var entity = (await table.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal("Wát een reis! 🧭 \"'\\\r\n\u0001", entity.GetString("Text"));
        Assert.Equal("", entity.GetString("Empty"));
        Assert.Equal(int.MinValue, entity.GetInt32("Int32"));
        Assert.Equal(long.MaxValue, entity.GetInt64("Int64"));
        Assert.Equal(0.1, entity.GetDouble("Double"));
        Assert.Equal(3d, entity.GetDouble("Whole"));
        Assert.Equal(double.NaN, entity.GetDouble("NotANumber"));
        Assert.Equal(double.NegativeInfinity, entity.GetDouble("Infinite"));
        Assert.True(entity.GetBoolean("True"));
        Assert.False(entity.GetBoolean("False"));
        Assert.Equal(time, entity.GetDateTimeOffset("Time"));
        Assert.Equal(new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc), entity.GetDateTime("Date"));
        Assert.Equal(new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"), entity.GetGuid("Guid"));
        Assert.Equal(binary, entity.GetBinary("Binary"));
        Assert.Null(entity["None"]);
        Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Int32"));
    }

    [Fact]
    public async Task Only_selected_properties_are_read()
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        var entity = (await table.GetEntityAsync<TableEntity>("p", "r", ["A"])).Value;
        Assert.Equal((1, null), (entity.GetInt32("A"), entity.GetInt32("B")));
    }

    [Theory]
    [InlineData("it's", "''quoted''")]
    [InlineData("Zoë é 漢字 🧭", "øre+plus & 100%25 a=b;c,d(e)")]
    [InlineData("19:general@thread.tacv2", "e0000000001")]
    [InlineData("with space", "dots.and..more~_-!*")]
    public async Task Keys_of_any_script_with_quotes_and_signs_work_everywhere(string partition, string row)
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(Row(partition, row, 1));
        await table.SubmitTransactionAsync([new(TableTransactionActionType.UpsertReplace, Row(partition, row, 2)), new(TableTransactionActionType.Add, Row(partition, row + "2", 3))]);
        Assert.Equal(2, (await table.GetEntityAsync<TableEntity>(partition, row)).Value.GetInt32("Value"));
        Assert.Equal([row], await RowKeysAsync(table, TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey eq {row}")));
        Assert.Equal(204, (await table.DeleteEntityAsync(partition, row)).Status);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    [InlineData("a\u0001b")]
    [InlineData("a\u0085b")]
    public async Task Forbidden_characters_in_keys_are_refused(string key)
    {
        var table = await CreateTableAsync();
        await FailsAsync(400, code: null, () => table.AddEntityAsync(Row("p", key)));
        await FailsAsync(400, code: null, () => table.AddEntityAsync(Row(key, "r")));
    }

    [Fact]
    public async Task Text_of_64_KiB_in_UTF16_fits_and_more_does_not()
    {
        var table = await CreateTableAsync();
        await table.AddEntityAsync(new TableEntity("p", "fits") { ["Text"] = new string('é', 32 * 1024) });
        Assert.Equal(32 * 1024, (await table.GetEntityAsync<TableEntity>("p", "fits")).Value.GetString("Text")!.Length);
        await FailsAsync(400, TableErrorCode.PropertyValueTooLarge, () => table.AddEntityAsync(new TableEntity("p", "over") { ["Text"] = new string('e', (32 * 1024) + 1) }));
    }

    [Fact]
    public async Task Binary_over_64_KiB_is_refused()
    {
        var table = await CreateTableAsync();
        await FailsAsync(400, TableErrorCode.PropertyValueTooLarge, () => table.AddEntityAsync(new TableEntity("p", "over") { ["Binary"] = new byte[(64 * 1024) + 1] }));
    }

    [Fact]
    public async Task An_entity_over_1_MiB_is_refused()
    {
        var table = await CreateTableAsync();
        var entity = new TableEntity("p", "r");
        for (var index = 0; index < 17; index++)
        {
            entity[$"Binary{index}"] = new byte[64 * 1024];
        }

        await FailsAsync(400, TableErrorCode.EntityTooLarge, () => table.UpsertEntityAsync(entity));
    }

    [Fact]
    public void A_filter_quotes_and_escapes_its_values() => Assert.Equal(
        "PartitionKey eq 'it''s' and A eq 5 and B eq 6L and C eq true and D eq datetime'2026-11-23T00:00:00.0000000Z' and E eq guid'0f8fad5b-d9cb-469f-a165-70867728950e' and F eq X'01FF'",
        TableClient.CreateQueryFilter($"PartitionKey eq {"it's"} and A eq {5} and B eq {6L} and C eq {true} and D eq {new DateTimeOffset(2026, 11, 23, 0, 0, 0, TimeSpan.Zero)} and E eq {new Guid("0f8fad5b-d9cb-469f-a165-70867728950e")} and F eq {new byte[] { 1, 255 }}"));
}
