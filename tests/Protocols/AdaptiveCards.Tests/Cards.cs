namespace AdaptiveCards.Tests;

internal static class Cards
{
    public static AdaptiveCard With(params IReadOnlyList<CardElement> body) => new() { Body = body };
}
