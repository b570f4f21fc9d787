using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Azure.Data.Tables;

/// <summary>
/// An entity as a dictionary of properties. Values are <see cref="string"/>, <see cref="int"/>, <see cref="long"/>,
/// <see cref="double"/>, <see cref="bool"/>, <see cref="DateTimeOffset"/>, <see cref="Guid"/> and <see cref="byte"/> arrays;
/// <see cref="DateTime"/> and <see cref="BinaryData"/> may be written and come back as <see cref="DateTimeOffset"/> and bytes.
/// A property that is <see langword="null"/> is not stored.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "The SDK's name.")]
public sealed class TableEntity : ITableEntity, IDictionary<string, object?>
{
    private const string ETagName = "odata.etag";
    private readonly Dictionary<string, object?> _properties;

    /// <summary>An empty entity.</summary>
    public TableEntity() => _properties = [];

    /// <summary>An entity with keys and no properties.</summary>
    /// <param name="partitionKey">The partition.</param>
    /// <param name="rowKey">The row.</param>
    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>An entity with a copy of these properties, the keys among them.</summary>
    /// <param name="values">The properties.</param>
    public TableEntity(IDictionary<string, object?> values) => _properties = values is null ? [] : new(values);

    /// <inheritdoc />
    public string PartitionKey
    {
        get => GetString(nameof(PartitionKey))!;
        set => _properties[nameof(PartitionKey)] = value;
    }

    /// <inheritdoc />
    public string RowKey
    {
        get => GetString(nameof(RowKey))!;
        set => _properties[nameof(RowKey)] = value;
    }

    /// <inheritdoc />
    public DateTimeOffset? Timestamp
    {
        get => GetDateTimeOffset(nameof(Timestamp));
        set => _properties[nameof(Timestamp)] = value;
    }

    /// <inheritdoc />
    public ETag ETag
    {
        get => GetString(ETagName) is { } text ? new ETag(text) : default;
        set => _properties[ETagName] = value.ToString();
    }

    /// <inheritdoc />
    public ICollection<string> Keys => _properties.Keys;

    /// <inheritdoc />
    public int Count => _properties.Count;

    /// <inheritdoc />
    ICollection<object?> IDictionary<string, object?>.Values => _properties.Values;

    /// <inheritdoc />
    bool ICollection<KeyValuePair<string, object?>>.IsReadOnly => false;

    /// <summary>A property, or <see langword="null"/> where there is none.</summary>
    /// <param name="key">The name of the property.</param>
    public object? this[string key]
    {
        get => _properties.GetValueOrDefault(key);
        set => _properties[key] = value;
    }

    /// <summary>A text property, or <see langword="null"/> where there is none.</summary>
    /// <param name="key">The name of the property.</param>
    /// <exception cref="InvalidOperationException">The property has another type.</exception>
    public string? GetString(string key) => Get<string>(key);

    /// <summary>A binary property, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public byte[]? GetBinary(string key) => this[key] is BinaryData data ? data.ToArray() : Get<byte[]>(key);

    /// <summary>A truth property, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public bool? GetBoolean(string key) => GetStruct<bool>(key);

    /// <summary>A time property in UTC, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public DateTime? GetDateTime(string key) => this[key] is DateTimeOffset time ? time.UtcDateTime : GetStruct<DateTime>(key);

    /// <summary>A time property, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public DateTimeOffset? GetDateTimeOffset(string key) => this[key] is DateTime time ? new DateTimeOffset(time) : GetStruct<DateTimeOffset>(key);

    /// <summary>A floating-point property, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public double? GetDouble(string key) => GetStruct<double>(key);

    /// <summary>A GUID property, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public Guid? GetGuid(string key) => GetStruct<Guid>(key);

    /// <summary>A 32-bit property, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public int? GetInt32(string key) => GetStruct<int>(key);

    /// <summary>A 64-bit property, or <see langword="null"/> where there is none.</summary>
    /// <inheritdoc cref="GetString" path="/param|/exception" />
    public long? GetInt64(string key) => GetStruct<long>(key);

    /// <inheritdoc />
    public void Add(string key, object? value) => _properties.Add(key, value);

    /// <inheritdoc />
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc />
    public bool Remove(string key) => _properties.Remove(key);

    /// <inheritdoc />
    public bool TryGetValue(string key, out object? value) => _properties.TryGetValue(key, out value);

    /// <inheritdoc />
    public void Clear() => _properties.Clear();

    /// <inheritdoc />
    void ICollection<KeyValuePair<string, object?>>.Add(KeyValuePair<string, object?> item) => _properties.Add(item.Key, item.Value);

    /// <inheritdoc />
    bool ICollection<KeyValuePair<string, object?>>.Contains(KeyValuePair<string, object?> item) => _properties.Contains(item);

    /// <inheritdoc />
    void ICollection<KeyValuePair<string, object?>>.CopyTo(KeyValuePair<string, object?>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).CopyTo(array, arrayIndex);

    /// <inheritdoc />
    bool ICollection<KeyValuePair<string, object?>>.Remove(KeyValuePair<string, object?> item) =>
        ((ICollection<KeyValuePair<string, object?>>)_properties).Remove(item);

    /// <inheritdoc />
    IEnumerator<KeyValuePair<string, object?>> IEnumerable<KeyValuePair<string, object?>>.GetEnumerator() => _properties.GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private T? Get<T>(string key)
        where T : class => this[key] switch
        {
            null => null,
            T value => value,
            var other => throw WrongType<T>(key, other),
        };

    private T? GetStruct<T>(string key)
        where T : struct => this[key] switch
        {
            null => null,
            T value => value,
            var other => throw WrongType<T>(key, other),
        };

    private static InvalidOperationException WrongType<T>(string key, object other) =>
        new($"The property '{key}' is a {other.GetType().Name}, not a {typeof(T).Name}.");
}
