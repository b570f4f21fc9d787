using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused; nothing of it was applied.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    private const string FailedActionKey = "FailedEntity";

    /// <summary>Wraps the failure of a transaction.</summary>
    /// <param name="requestFailedException">
    /// The failure; its <see cref="Exception.Data"/> may hold, as text under <c>FailedEntity</c>, the index of the action that failed.
    /// </param>
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException)
    {
        foreach (System.Collections.DictionaryEntry entry in requestFailedException.Data)
        {
            Data[entry.Key] = entry.Value;
        }

        if (Data[FailedActionKey] is string text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            FailedTransactionActionIndex = index;
        }
    }

    /// <summary>The index of the action that failed, where the service tells.</summary>
    public int? FailedTransactionActionIndex { get; }
}
