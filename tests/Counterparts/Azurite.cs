using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Counterparts;

/// <summary>
/// Microsoft's emulator of the Table service, in memory, on a free port of this machine. It ends with <see cref="DisposeAsync"/>
/// and also when the test process ends in any other way: its standard input closes then.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    // Published by Microsoft for every emulator; it opens nothing else.
    private const string Account = "devstoreaccount1";
    private const string AccountKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
    private const string Bootstrap = "process.stdin.resume().on('end', () => process.exit(0)).on('error', () => process.exit(0)); require(process.argv[1]);";

    private readonly Process _process;

    private Azurite(Process process, int port)
    {
        _process = process;
        Endpoint = new Uri($"http://127.0.0.1:{port}/{Account}");
    }

    /// <summary>The table endpoint.</summary>
    public Uri Endpoint { get; }

    /// <summary>The connection string with the emulator's published key.</summary>
    public string ConnectionString => $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={AccountKey};TableEndpoint={Endpoint};";

    /// <summary>Starts it and waits until it serves.</summary>
    /// <exception cref="InvalidOperationException">It ended instead; the message holds what it said.</exception>
    public static async Task<Azurite> StartAsync()
    {
        var port = FreePort();
        var start = new ProcessStartInfo("node")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        string[] arguments =
        [
            "-e", Bootstrap, CounterpartsFolder.Module("azurite/dist/src/table/main.js"),
            "--inMemoryPersistence", "--disableTelemetry", "--silent", "--skipApiVersionCheck",
            "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("successfully started", StringComparison.Ordinal))
            {
                // What it says from now on is read and dropped, so that it never waits for a full pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new(process, port);
            }
        }

        throw new InvalidOperationException($"Azurite did not start: {await errors}");
    }

    /// <summary>Ends it.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
