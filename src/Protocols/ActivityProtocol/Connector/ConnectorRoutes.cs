namespace ActivityProtocol;

/// <summary>Where the connector's resources are below a service URL.</summary>
internal static class ConnectorRoutes
{
    public static Uri Conversations(Uri serviceUrl) => At(serviceUrl, "v3/conversations");

    public static Uri Activities(Uri serviceUrl, string conversationId) =>
        At(serviceUrl, $"v3/conversations/{Segment(conversationId)}/activities");

    public static Uri Activity(Uri serviceUrl, string conversationId, string activityId) =>
        At(serviceUrl, $"v3/conversations/{Segment(conversationId)}/activities/{Segment(activityId)}");

    public static Uri Member(Uri serviceUrl, string conversationId, string memberId) =>
        At(serviceUrl, $"v3/conversations/{Segment(conversationId)}/members/{Segment(memberId)}");

    public static Uri PagedMembers(Uri serviceUrl, string conversationId, int pageSize, string? continuationToken)
    {
        var continuation = continuationToken is null ? "" : $"&continuationToken={Uri.EscapeDataString(continuationToken)}";
        return At(serviceUrl, FormattableString.Invariant($"v3/conversations/{Segment(conversationId)}/pagedmembers?pageSize={pageSize}{continuation}"));
    }

    public static Uri Team(Uri serviceUrl, string teamId) => At(serviceUrl, $"v3/teams/{Segment(teamId)}");

    // Service URLs have a path of their own, such as https://smba.trafficmanager.net/emea/, with or without the last slash.
    private static Uri At(Uri serviceUrl, string path) => new($"{serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/')}/{path}");

    // Dots survive the encoding, and a URL with dot segments is another URL.
    private static string Segment(string id) => id is "" or "." or ".."
        ? throw new ArgumentException("An id cannot be empty or consist of dots.", nameof(id))
        : Uri.EscapeDataString(id);
}
