using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace TeamsJourney.App.Storage.Embedded;

/// <summary>The answer that the service would have given: a status and, after a write, the ETag.</summary>
internal sealed class EntityResponse(int status, ETag? etag = null) : Response
{
    public override int Status => status;

    public override string ReasonPhrase => "";

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
        // Nothing is held.
    }

    protected override bool ContainsHeader(string name) => TryGetHeader(name, out _);

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => etag is { } value ? [new(HttpHeader.Names.ETag, value.ToString())] : [];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value)
    {
        value = string.Equals(name, HttpHeader.Names.ETag, StringComparison.OrdinalIgnoreCase) ? etag?.ToString() : null;
        return value is not null;
    }

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values)
    {
        values = TryGetHeader(name, out var value) ? [value] : null;
        return values is not null;
    }
}

/// <summary>The answer for an entity that is not there.</summary>
internal sealed class NoEntity<T> : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("There is no such entity; ask HasValue first.");

    public override Response GetRawResponse() => new EntityResponse(404);
}
