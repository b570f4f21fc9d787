namespace Azure.Data.Tables;

/// <summary>What one action of a transaction does.</summary>
public enum TableTransactionActionType
{
    /// <summary>Insert; fails with 409 when the entity exists.</summary>
    Add = 0,

    /// <summary>Merge into the stored entity; fails with 404 when there is none and with 412 when the ETag differs.</summary>
    UpdateMerge = 1,

    /// <summary>Replace the stored entity; fails with 404 when there is none and with 412 when the ETag differs.</summary>
    UpdateReplace = 2,

    /// <summary>Delete; fails with 404 when there is none and with 412 when the ETag differs.</summary>
    Delete = 3,

    /// <summary>Insert, or merge into the stored entity.</summary>
    UpsertMerge = 4,

    /// <summary>Insert, or replace the stored entity.</summary>
    UpsertReplace = 5,
}
