using TeamsJourney.Core.Channels;

namespace TeamsJourney.App.JourneyTab.Map;

/// <summary>A small line drawing for each communication channel, 14 by 14; its name always stands beside it.</summary>
internal static class ChannelIcons
{
    public static void Draw(Svg svg, CommunicationChannel channel, double left, double top, string colour) => svg.Add(
        "path",
        ("transform", $"translate({SvgValue.Number(left)} {SvgValue.Number(top)})"),
        ("d", PathOf(channel)),
        ("fill", "none"),
        ("stroke", colour),
        ("stroke-width", 1.2),
        ("stroke-linecap", "round"),
        ("stroke-linejoin", "round"));

    private static string PathOf(CommunicationChannel channel) => channel switch
    {
        CommunicationChannel.FaceToFace => "M5 6.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4zM1 12.4c0-2.4 1.7-3.8 4-3.8s4 1.4 4 3.8M9.6 6a2 2 0 1 0 0-3.8M10.6 8.7c1.7.3 2.6 1.7 2.6 3.7",
        CommunicationChannel.Telephone => "M4.1 1.6l1.6 3-1.3 1.3c.8 1.6 2.1 2.9 3.7 3.7l1.3-1.3 3 1.6v1.5c0 .6-.5 1.1-1.1 1C6.1 11.8 2.2 7.9 1.6 2.7c-.1-.6.4-1.1 1-1.1z",
        CommunicationChannel.Website => "M7 1.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 0 0 7 1.2zM1.2 7h11.6M7 1.2c3.2 3.5 3.2 8 0 11.6M7 1.2c-3.2 3.5-3.2 8 0 11.6",
        CommunicationChannel.Email => "M1.5 3h11v8.2h-11zM1.5 3.4L7 7.8l5.5-4.4",
        CommunicationChannel.Newsletter => "M2.5 1.5h9v11h-9zM4.7 4.4h4.6M4.7 7h4.6M4.7 9.6h2.6",
        CommunicationChannel.SocialMedia => "M1.5 2h11v7.4H6.8l-3 2.8V9.4H1.5zM4.2 5.7h.1M7 5.7h.1M9.8 5.7h.1",
        CommunicationChannel.Television => "M1.5 3.8h11v7.2h-11zM4.4 1.4L7 3.8l2.6-2.4M5 12.8h4",
        CommunicationChannel.Radio => "M1.5 5.2h11v7.2h-11zM3 5.2l7-3.6M3.4 8.8a1.6 1.6 0 1 0 3.2 0 1.6 1.6 0 1 0-3.2 0M9 8h1.8M9 10h1.8",
        _ => "M1.5 2.5h9v9.5h-9zM10.5 5h2v6a1 1 0 0 1-2 0M3.4 5h5.2M3.4 7.3h2M3.4 9.6h2M6.8 7.3h1.8v2.3H6.8z",
    };
}
