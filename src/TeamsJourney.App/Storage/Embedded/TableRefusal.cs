using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Azure.Data.Tables.Models;
using Microsoft.Data.Sqlite;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>Why a write was not done, in the words of the Table service (learn.microsoft.com, "Table service error codes").</summary>
/// <param name="Status">The HTTP status that the service would give.</param>
/// <param name="Code">The service's code.</param>
/// <param name="Message">The service's message; never holds keys or values.</param>
internal sealed record TableRefusal(int Status, string Code, string Message)
{
    public static TableRefusal EntityExists { get; } = New(409, TableErrorCode.EntityAlreadyExists, "The specified entity already exists.");

    public static TableRefusal NotFound { get; } = New(404, TableErrorCode.ResourceNotFound, "The specified resource does not exist.");

    public static TableRefusal TableNotFound { get; } = New(404, TableErrorCode.TableNotFound, "The table specified does not exist.");

    public static TableRefusal OtherVersion { get; } = New(412, TableErrorCode.UpdateConditionNotSatisfied, "The update condition specified in the request was not satisfied.");

    public static TableRefusal New(int status, TableErrorCode code, string message) => new(status, code.ToString(), message);

    /// <summary>A fault of the file as the service would report it: 503 while another holds it, 507 on a full disk, else 500.</summary>
    public static RequestFailedException FromFile(SqliteException fault) => fault.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED =>
            new(503, "Another process holds the storage file; try again.", "ServerBusy", fault),
        SQLitePCL.raw.SQLITE_FULL =>
            new(507, "The disk is full: nothing of this was stored. Make room; storage goes on by itself.", "InsufficientStorage", fault),
        SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB =>
            new(500, "The storage file is damaged. Stop the service and put back a backup.", "InternalError", fault),
        _ => new(500, "The storage file could not be read or written. Look at the disk and the rights on the file.", "InternalError", fault),
    };

    public RequestFailedException ToException() => new(Status, Message, Code, innerException: null);

    /// <summary>As the refusal of a transaction: the SDK reads the index of the action from the exception's data.</summary>
    public TableTransactionFailedException ToException(int action)
    {
        var index = action.ToString(CultureInfo.InvariantCulture);
        return new(new RequestFailedException(Status, $"{index}:{Message}", Code, innerException: null) { Data = { ["FailedEntity"] = index } });
    }
}
