using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TeamsJourney.Local.Hosting;

/// <summary>The ports that a run needs.</summary>
internal static class Ports
{
    /// <summary>Asked before anything starts, so that a taken port is one line and not half a start.</summary>
    /// <returns>One sentence that says which port is taken and what to do; nothing when both are free.</returns>
    public static string? FindTaken(LocalSettings settings) =>
        IsTaken(settings.Port) ? $"Port {settings.Port.ToString(CultureInfo.InvariantCulture)} is taken; choose another with --port."
        : IsTaken(settings.AppPort) ? $"Port {settings.AppPort.ToString(CultureInfo.InvariantCulture)} is taken; choose another with --app-port."
        : null;

    private static bool IsTaken(int port)
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ExclusiveAddressUse = true };
        try
        {
            probe.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return false;
        }
        catch (SocketException problem) when (problem.SocketErrorCode is SocketError.AddressAlreadyInUse or SocketError.AccessDenied)
        {
            return true;
        }
    }
}
