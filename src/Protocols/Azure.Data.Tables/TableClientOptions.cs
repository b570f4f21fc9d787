using Azure.Core;

namespace Azure.Data.Tables;

/// <summary>How a <see cref="TableClient"/> talks to the service: retries, transport and diagnostics of Azure.Core.</summary>
public class TableClientOptions : ClientOptions
{
    /// <summary>Options for one version of the service.</summary>
    /// <param name="serviceVersion">The version to speak.</param>
    /// <exception cref="ArgumentOutOfRangeException">The version is not known here.</exception>
    public TableClientOptions(ServiceVersion serviceVersion = ServiceVersion.V2020_12_06) =>
        VersionText = serviceVersion switch
        {
            ServiceVersion.V2019_02_02 => "2019-02-02",
            ServiceVersion.V2020_12_06 => "2020-12-06",
            _ => throw new ArgumentOutOfRangeException(nameof(serviceVersion)),
        };

    internal string VersionText { get; }

    /// <summary>Versions of the service.</summary>
#pragma warning disable CA1707, CA1034, CA1008 // The SDK's names, nesting and values.
    public enum ServiceVersion
    {
        /// <summary>2019-02-02.</summary>
        V2019_02_02 = 1,

        /// <summary>2020-12-06, the first that accepts Entra tokens.</summary>
        V2020_12_06 = 2,
    }
#pragma warning restore CA1707, CA1034, CA1008
}
