using TeamsJourney.App.Export.Drawing;
using TeamsJourney.Core.Channels;
using static TeamsJourney.App.Export.Drawing.Stroke;

namespace TeamsJourney.App.Export.Poster;

/// <summary>A small line drawing for each communication channel, 13 by 13; its name always stands beside it.</summary>
internal static class ChannelSigns
{
    public static void Draw(Pen pen, CommunicationChannel channel, double left, double top, string colour)
    {
        var paint = new Paint(null, colour, 1.1);
        switch (channel)
        {
            case CommunicationChannel.FaceToFace:
                pen.Dot(left + 4.2, top + 4, 2.1, paint);
                pen.Dot(left + 9.6, top + 4, 2.1, paint);
                pen.Path(paint, At(0.6, 12), Curve(0.9, 7.4, 6.4, 7.4, 6.8, 10));
                pen.Path(paint, At(6.8, 12), Curve(6.8, 7.4, 12.6, 7.4, 12.9, 12));
                break;
            case CommunicationChannel.Telephone:
                pen.Box(left + 3.4, top + 0.8, 6.6, 11.6, paint, round: 1.4);
                Line(5.8, 10.2, 7.6, 10.2);
                break;
            case CommunicationChannel.Website:
                pen.Dot(left + 6.6, top + 6.6, 5.7, paint);
                Line(0.9, 6.6, 12.3, 6.6);
                pen.Path(paint, At(6.6, 0.9), Curve(9.6, 4.2, 9.6, 9, 6.6, 12.3), Curve(3.6, 9, 3.6, 4.2, 6.6, 0.9));
                break;
            case CommunicationChannel.Email:
                pen.Box(left + 1, top + 2.4, 11.2, 8.4, paint, round: 1);
                Line(1.2, 3, 6.6, 7.2, 12, 3);
                break;
            case CommunicationChannel.Newsletter:
                pen.Box(left + 2.2, top + 0.9, 8.8, 11.4, paint, round: 1);
                Line(4.4, 4, 8.8, 4);
                Line(4.4, 6.6, 8.8, 6.6);
                Line(4.4, 9.2, 7, 9.2);
                break;
            case CommunicationChannel.SocialMedia:
                pen.Path(paint, At(1, 1.6), To(12.2, 1.6), To(12.2, 9), To(6.4, 9), To(3.4, 11.8), To(3.4, 9), To(1, 9), To(1, 1.6));
                Array.ForEach([4.2, 6.6, 9], x => pen.Dot(left + x, top + 5.3, 0.5, new Paint(colour)));
                break;
            case CommunicationChannel.Television:
                pen.Box(left + 1, top + 3.4, 11.2, 7.4, paint, round: 1);
                Line(4.2, 1, 6.6, 3.4, 9, 1);
                Line(4.6, 12.4, 8.6, 12.4);
                break;
            case CommunicationChannel.Radio:
                pen.Box(left + 1, top + 4.8, 11.2, 7.4, paint, round: 1);
                Line(2.6, 4.8, 10, 1.2);
                pen.Dot(left + 4.6, top + 8.5, 1.7, paint);
                Line(8.4, 7.6, 10.4, 7.6);
                Line(8.4, 9.6, 10.4, 9.6);
                break;
            default:
                pen.Box(left + 1, top + 1.6, 11.2, 10, paint, round: 0.6);
                Line(3, 4.2, 10.2, 4.2);
                Line(3, 6.8, 5.8, 6.8);
                Line(3, 9.2, 5.8, 9.2);
                pen.Box(left + 7.4, top + 6.6, 2.8, 2.8, paint);
                break;
        }

        Move At(double x, double y) => new(left + x, top + y);

        Stroke.Line To(double x, double y) => new(left + x, top + y);

        Bend Curve(double x1, double y1, double x2, double y2, double x, double y) => new(left + x1, top + y1, left + x2, top + y2, left + x, top + y);

        void Line(double x, double y, params double[] rest) =>
            pen.Path(paint, [At(x, y), .. rest.Chunk(2).Select(point => To(point[0], point[1]))]);
    }
}
