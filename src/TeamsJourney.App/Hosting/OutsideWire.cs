namespace TeamsJourney.App.Hosting;

/// <summary>The wire by which we call others: Teams, Graph, Entra.</summary>
internal static class OutsideWire
{
    /// <summary>
    /// Makes one, which may live as long as the process. It follows no redirects, because what we carry must not follow; it keeps no cookies, which
    /// belong to nobody here; and its connections do not live as long, because addresses change.
    /// </summary>
    public static SocketsHttpHandler Make() => new()
    {
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
