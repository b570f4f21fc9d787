namespace Azure.Data.Tables;

/// <summary>What happens to properties that the stored entity has and the given one has not.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go.</summary>
    Replace = 1,
}
