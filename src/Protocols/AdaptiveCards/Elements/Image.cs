namespace AdaptiveCards;

/// <summary>An image. Teams takes PNG, JPEG and GIF up to 1024 × 1024 pixels and 1 MB, and follows no redirects.</summary>
public sealed record Image : CardElement
{
    /// <summary>Where the image is: <c>https</c>, or a <c>data:</c> address.</summary>
    public required Uri Url { get; init; }

    /// <summary>What it shows, for those who do not see it.</summary>
    public required PlainText AltText { get; init; }

    /// <summary>How large.</summary>
    public ImageSize? Size { get; init; }

    /// <summary><see cref="ImageStyle.Person"/> makes it round.</summary>
    public ImageStyle? Style { get; init; }

    /// <summary>In pixels: <c>80px</c>.</summary>
    public string? Width { get; init; }

    /// <summary>Left, centre or right.</summary>
    public HorizontalAlignment? HorizontalAlignment { get; init; }

    /// <summary>What a tap does.</summary>
    public CardAction? SelectAction { get; init; }
}
