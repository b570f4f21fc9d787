namespace ActivityProtocol.Tests;

/// <summary>Activities as Teams and the Playground send them.</summary>
internal static class Payload
{
    public static byte[] Bytes(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Payloads", $"{name}.json"));

    public static Activity Read(string name) => Assert.IsType<ActivityReading.Valid>(ActivityReader.Read(Bytes(name))).Activity;
}
