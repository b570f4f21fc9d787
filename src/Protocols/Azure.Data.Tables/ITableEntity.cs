namespace Azure.Data.Tables;

/// <summary>What every entity in a table has.</summary>
public interface ITableEntity
{
    /// <summary>The partition that the entity lives in; at most 1,024 characters, without <c>/ \ # ?</c> and control characters.</summary>
    string PartitionKey { get; set; }

    /// <summary>The name of the entity within its partition; the same limits as <see cref="PartitionKey"/>.</summary>
    string RowKey { get; set; }

    /// <summary>When the entity was last written, set by the service; ignored when sent.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version of the entity, which changes on every write.</summary>
    ETag ETag { get; set; }
}
