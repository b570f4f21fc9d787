using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Azure.Data.Tables;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>
/// The properties of an entity as bytes, without the keys and the ETag: a version, then for each property its type, name and
/// value; numbers in little-endian order, lengths in seven-bit groups. The type's numbers are on disk and never change.
/// </summary>
internal static class EntityBytes
{
    private const byte Version = 1;

    private enum Kind : byte
    {
        Text = 1,
        Int32 = 2,
        Int64 = 3,
        Double = 4,
        False = 5,
        True = 6,
        Time = 7,
        Guid = 8,
        Binary = 9,
    }

    /// <summary>Whether a name is one of those that every entity has and that are stored elsewhere.</summary>
    public static bool IsSystemName(string name) => name is nameof(ITableEntity.PartitionKey) or nameof(ITableEntity.RowKey) or nameof(ITableEntity.Timestamp) or "odata.etag";

    /// <summary>Writes every property that has a value; the rules have been checked before.</summary>
    public static byte[] Write(TableEntity entity)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        WriteByte(buffer, Version);
        foreach (var (name, value) in (IDictionary<string, object?>)entity)
        {
            if (value is not null && !IsSystemName(name))
            {
                WriteProperty(buffer, name, value);
            }
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads properties into an entity.</summary>
    /// <param name="bytes">What <see cref="Write"/> wrote.</param>
    /// <param name="entity">The entity to fill; properties of the same name are written over.</param>
    /// <param name="select">The names to read; all when <see langword="null"/>.</param>
    /// <exception cref="InvalidDataException">The bytes were not written by this version.</exception>
    public static void Read(ReadOnlySpan<byte> bytes, TableEntity entity, IReadOnlySet<string>? select = null)
    {
        if (bytes.IsEmpty || bytes[0] != Version)
        {
            throw new InvalidDataException("A row of the storage file was written by another version of this application, or is damaged. Run the newer version, or put back a backup.");
        }

        bytes = bytes[1..];
        while (!bytes.IsEmpty)
        {
            var kind = (Kind)bytes[0];
            bytes = bytes[1..];
            var name = Encoding.UTF8.GetString(TakeMeasured(ref bytes));
            var value = ReadValue(kind, ref bytes);
            if (select is null || select.Contains(name))
            {
                entity[name] = value;
            }
        }
    }

    private static void WriteProperty(ArrayBufferWriter<byte> buffer, string name, object value)
    {
        switch (value)
        {
            case string text:
                WriteHead(buffer, Kind.Text, name);
                WriteText(buffer, text);
                break;
            case int number:
                WriteHead(buffer, Kind.Int32, name);
                BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(4), number);
                buffer.Advance(4);
                break;
            case long number:
                WriteHead(buffer, Kind.Int64, name);
                WriteInt64(buffer, number);
                break;
            case double number:
                WriteHead(buffer, Kind.Double, name);
                BinaryPrimitives.WriteDoubleLittleEndian(buffer.GetSpan(8), number);
                buffer.Advance(8);
                break;
            case bool truth:
                WriteHead(buffer, truth ? Kind.True : Kind.False, name);
                break;
            case DateTimeOffset time:
                WriteHead(buffer, Kind.Time, name);
                WriteInt64(buffer, time.UtcTicks);
                break;
            case DateTime time:
                WriteHead(buffer, Kind.Time, name);
                WriteInt64(buffer, EntityRules.Utc(time).Ticks);
                break;
            case Guid guid:
                WriteHead(buffer, Kind.Guid, name);
                guid.TryWriteBytes(buffer.GetSpan(16));
                buffer.Advance(16);
                break;
            case byte[] binary:
                WriteHead(buffer, Kind.Binary, name);
                WriteBinary(buffer, binary);
                break;
            case BinaryData binary:
                WriteHead(buffer, Kind.Binary, name);
                WriteBinary(buffer, binary.ToMemory().Span);
                break;
            default:
                throw new NotSupportedException($"A table cannot hold a {value.GetType().Name}.");
        }
    }

    private static object ReadValue(Kind kind, ref ReadOnlySpan<byte> bytes) => kind switch
    {
        Kind.Text => Encoding.UTF8.GetString(TakeMeasured(ref bytes)),
        Kind.Int32 => BinaryPrimitives.ReadInt32LittleEndian(Take(ref bytes, 4)),
        Kind.Int64 => BinaryPrimitives.ReadInt64LittleEndian(Take(ref bytes, 8)),
        Kind.Double => BinaryPrimitives.ReadDoubleLittleEndian(Take(ref bytes, 8)),
        Kind.False => false,
        Kind.True => true,
        Kind.Time => ReadTime(BinaryPrimitives.ReadInt64LittleEndian(Take(ref bytes, 8))),
        Kind.Guid => new Guid(Take(ref bytes, 16)),
        Kind.Binary => TakeMeasured(ref bytes).ToArray(),
        _ => throw Damaged(),
    };

    private static DateTimeOffset ReadTime(long ticks) =>
        ticks >= DateTimeOffset.MinValue.Ticks && ticks <= DateTimeOffset.MaxValue.Ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : throw Damaged();

    private static InvalidDataException Damaged() => new("A row of the storage file is damaged. Stop the service and put back a backup; 'sqlite3 FILE .recover' may save what is left.");

    private static void WriteHead(ArrayBufferWriter<byte> buffer, Kind kind, string name)
    {
        WriteByte(buffer, (byte)kind);
        WriteText(buffer, name);
    }

    private static void WriteByte(ArrayBufferWriter<byte> buffer, byte value)
    {
        buffer.GetSpan(1)[0] = value;
        buffer.Advance(1);
    }

    private static void WriteInt64(ArrayBufferWriter<byte> buffer, long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(buffer.GetSpan(8), value);
        buffer.Advance(8);
    }

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        WriteLength(buffer, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    private static void WriteBinary(ArrayBufferWriter<byte> buffer, ReadOnlySpan<byte> binary)
    {
        WriteLength(buffer, binary.Length);
        buffer.Write(binary);
    }

    private static void WriteLength(ArrayBufferWriter<byte> buffer, int length)
    {
        var rest = (uint)length;
        for (; rest >= 0x80; rest >>= 7)
        {
            WriteByte(buffer, (byte)(rest | 0x80));
        }

        WriteByte(buffer, (byte)rest);
    }

    private static ReadOnlySpan<byte> TakeMeasured(ref ReadOnlySpan<byte> bytes)
    {
        var length = 0;
        for (var shift = 0; ; shift += 7)
        {
            var group = Take(ref bytes, 1)[0];
            length |= (group & 0x7F) << shift;
            if (group < 0x80)
            {
                return Take(ref bytes, length);
            }
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int length)
    {
        if ((uint)length > (uint)bytes.Length)
        {
            throw Damaged();
        }

        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }
}
