using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace TeamsJourney.Install.Tests.Packages;

/// <summary>A picture, read from a PNG of 8 bits a channel without interlacing, in colour with or without transparency (W3C, PNG specification, third edition).</summary>
internal sealed record Png(int Width, int Height, bool HasAlpha, byte[] Pixels)
{
    public static Png Read(byte[] file)
    {
        Assert.Equal<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], file[..8]);
        using var data = new MemoryStream();
        byte[] header = [];
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            var content = file.AsSpan(at + 8, length);
            switch (Encoding.ASCII.GetString(file, at + 4, 4))
            {
                case "IHDR":
                    header = content.ToArray();
                    break;
                case "IDAT":
                    data.Write(content);
                    break;
            }

            at += length + 12;
        }

        var (width, height, channels) = (BinaryPrimitives.ReadInt32BigEndian(header), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(4)), header[9] == 6 ? 4 : 3);
        Assert.True(header[8] == 8 && header[9] is 2 or 6 && header[12] == 0, "This kind of PNG is not read here.");
        data.Position = 0;
        using var inflated = new ZLibStream(data, CompressionMode.Decompress);
        return new(width, height, channels == 4, Unfilter(inflated, width * channels, height, channels));
    }

    /// <summary>Red, green, blue and opacity of a pixel.</summary>
    public (byte Red, byte Green, byte Blue, byte Alpha) At(int x, int y)
    {
        var channels = HasAlpha ? 4 : 3;
        var at = ((y * Width) + x) * channels;
        return (Pixels[at], Pixels[at + 1], Pixels[at + 2], HasAlpha ? Pixels[at + 3] : (byte)255);
    }

    private static byte[] Unfilter(Stream lines, int stride, int height, int channels)
    {
        var pixels = new byte[stride * height];
        for (var y = 0; y < height; y++)
        {
            var filter = lines.ReadByte();
            var line = pixels.AsSpan(y * stride, stride);
            lines.ReadExactly(line);
            for (var x = 0; x < stride; x++)
            {
                var left = x < channels ? 0 : line[x - channels];
                var above = y == 0 ? 0 : pixels[((y - 1) * stride) + x];
                var corner = y == 0 || x < channels ? 0 : pixels[((y - 1) * stride) + x - channels];
                line[x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => above, 3 => (left + above) / 2, _ => Paeth(left, above, corner) });
            }
        }

        return pixels;
    }

    private static int Paeth(int left, int above, int corner)
    {
        var (fromLeft, fromAbove, fromCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return fromLeft <= fromAbove && fromLeft <= fromCorner ? left : fromAbove <= fromCorner ? above : corner;
    }
}
