using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace TeamsJourney.Local.Delivery;

/// <summary>Where this connector itself listens, which is known once it has started.</summary>
internal sealed class ServiceAddress(IServer server)
{
    /// <exception cref="InvalidOperationException">Local Teams has not started yet.</exception>
    public Uri Current => server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address
        ? new Uri(address)
        : throw new InvalidOperationException("Local Teams has not started.");
}
