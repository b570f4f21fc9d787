using Azure.Data.Tables;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>A connection that reads, with its statements; used by one caller at a time.</summary>
internal sealed class EntityReader(StorageFile file) : IDisposable
{
    /// <summary>As in the service, a page ends early rather than grow beyond about 4 MiB.</summary>
    private const int MaxPageBytes = 4 * 1024 * 1024;

    private readonly SqliteConnection _connection = file.OpenReader();
    private readonly Dictionary<string, Statement> _statements = [];

    /// <summary>All tables by name.</summary>
    public List<(string Name, long Id)> ReadTables()
    {
        var query = Prepare("SELECT name, id FROM tables");
        try
        {
            var tables = new List<(string, long)>();
            while (query.Step())
            {
                tables.Add((query.Text(0), query.Number(1)));
            }

            return tables;
        }
        finally
        {
            query.Reset();
        }
    }

    /// <summary>An entity, or <see langword="null"/> where there is none.</summary>
    public TableEntity? Find(long table, string partition, string row, IReadOnlySet<string>? select)
    {
        var find = Prepare("SELECT stamp, properties FROM entities WHERE tableId = ?1 AND partition = ?2 AND row = ?3");
        try
        {
            return find.BindKeys(table, partition, row).Step() ? Entity(partition, row, find.Number(0), find.Bytes(1), select) : null;
        }
        finally
        {
            find.Reset();
        }
    }

    /// <summary>The next entities in the order of their keys, and after which to go on.</summary>
    /// <param name="table">The number of the table.</param>
    /// <param name="filter">Which entities.</param>
    /// <param name="after">The keys after which to start.</param>
    /// <param name="size">How many at most.</param>
    /// <param name="select">Which properties; all when <see langword="null"/>.</param>
    public (List<TableEntity> Entities, EntityKeys? Next) ReadPage(long table, KeyFilter filter, EntityKeys? after, int size, IReadOnlySet<string>? select)
    {
        var (partition, row) = (filter.Partition, GoingOn(filter, after));
        var query = Prepare(PageSql(partition, row, goesOn: after is not null)).Bind(1, table).Bind(7, size + 1L);
        Bind(query, 2, partition.Single ?? after?.Partition ?? partition.Low?.Value);
        Bind(query, 3, after?.Row);
        Bind(query, 4, partition.High?.Value);
        Bind(query, 5, row.Low?.Value);
        Bind(query, 6, row.High?.Value);
        return Collect(query, size, select);
    }

    /// <summary>The query for a page; each of its shapes finds its first row by key.</summary>
    internal static string PageSql(KeyRange partition, KeyRange row, bool goesOn)
    {
        var sql = "SELECT partition, row, stamp, properties FROM entities WHERE tableId = ?1";
        if (partition.Single is not null)
        {
            sql += " AND partition = ?2";
        }
        else
        {
            sql += goesOn ? " AND (partition, row) > (?2, ?3)" : partition.Low is { } low ? (low.Inclusive ? " AND partition >= ?2" : " AND partition > ?2") : "";
            sql += partition.High is { } high ? (high.Inclusive ? " AND partition <= ?4" : " AND partition < ?4") : "";
        }

        sql += row.Low is { } first ? (first.Inclusive ? " AND row >= ?5" : " AND row > ?5") : "";
        sql += row.High is { } last ? (last.Inclusive ? " AND row <= ?6" : " AND row < ?6") : "";
        return sql + " ORDER BY partition, row LIMIT ?7";
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _connection.Dispose();
    }

    /// <summary>Within one partition, the last row read is where to go on: a bound that SQLite can seek to.</summary>
    private static KeyRange GoingOn(KeyFilter filter, EntityKeys? after) =>
        after is not null && filter.Partition.Single is not null ? filter.Row with { Low = new(after.Row, Inclusive: false) } : filter.Row;

    private static (List<TableEntity> Entities, EntityKeys? Next) Collect(Statement query, int size, IReadOnlySet<string>? select)
    {
        try
        {
            var entities = new List<TableEntity>();
            EntityKeys? last = null;
            for (var bytes = 0; query.Step(); bytes += query.Bytes(3).Length)
            {
                if (entities.Count == size || bytes >= MaxPageBytes)
                {
                    return (entities, last);
                }

                last = new(query.Text(0), query.Text(1));
                entities.Add(Entity(last.Partition, last.Row, query.Number(2), query.Bytes(3), select));
            }

            return (entities, null);
        }
        finally
        {
            query.Reset();
        }
    }

    private static TableEntity Entity(string partition, string row, long stamp, ReadOnlySpan<byte> properties, IReadOnlySet<string>? select)
    {
        var entity = new TableEntity { ETag = Stamp.ToETag(stamp) };
        if (select is null || select.Contains(nameof(ITableEntity.PartitionKey)))
        {
            entity.PartitionKey = partition;
        }

        if (select is null || select.Contains(nameof(ITableEntity.RowKey)))
        {
            entity.RowKey = row;
        }

        if (select is null || select.Contains(nameof(ITableEntity.Timestamp)))
        {
            entity.Timestamp = Stamp.ToTime(stamp);
        }

        EntityBytes.Read(properties, entity, select);
        return entity;
    }

    private static void Bind(Statement query, int parameter, string? text)
    {
        if (text is not null)
        {
            query.Bind(parameter, text);
        }
    }

    private Statement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new Statement(_connection, sql);
            _statements.Add(sql, statement);
        }

        return statement;
    }
}

/// <summary>Where an entity is.</summary>
internal sealed record EntityKeys(string Partition, string Row)
{
    /// <summary>As a continuation token: keys cannot hold a line feed.</summary>
    public string ToToken() => $"{Partition}\n{Row}";

    /// <exception cref="ArgumentException">The token is not ours.</exception>
    public static EntityKeys FromToken(string token) =>
        token.Split('\n') is [var partition, var row] ? new(partition, row) : throw new ArgumentException("The continuation token was not given by this table.", nameof(token));
}
