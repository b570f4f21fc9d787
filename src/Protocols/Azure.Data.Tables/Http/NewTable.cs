using System.Text.Json.Serialization;

namespace Azure.Data.Tables.Http;

/// <summary>The body that creates a table.</summary>
internal sealed record NewTable(string TableName);

[JsonSerializable(typeof(NewTable))]
internal sealed partial class NewTableJson : JsonSerializerContext;
