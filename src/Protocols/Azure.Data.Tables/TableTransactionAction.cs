namespace Azure.Data.Tables;

/// <summary>One action of a transaction.</summary>
public class TableTransactionAction
{
    /// <summary>An action without a condition.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">To which entity.</param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity)
        : this(actionType, entity, default)
    {
    }

    /// <summary>An action with a condition.</summary>
    /// <param name="actionType">What to do.</param>
    /// <param name="entity">To which entity.</param>
    /// <param name="etag">
    /// The version that the stored entity must have, for updates and deletes. As in the SDK, an update with the default value
    /// is sent without a condition, which the service takes as an upsert; <see cref="ETag.All"/> demands any version.
    /// </param>
    public TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
    {
        ArgumentNullException.ThrowIfNull(entity);
        ActionType = actionType;
        Entity = entity;
        ETag = etag;
    }

    /// <summary>What to do.</summary>
    public TableTransactionActionType ActionType { get; }

    /// <summary>To which entity.</summary>
    public ITableEntity Entity { get; }

    /// <summary>The version that the stored entity must have.</summary>
    public ETag ETag { get; }
}
