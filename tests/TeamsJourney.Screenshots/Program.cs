using System.Globalization;
using TeamsJourney.Screenshots;

if (Request.Read(args) is not { } request)
{
    await Console.Error.WriteLineAsync(Request.Usage);
    return 1;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};

try
{
    await (request is Request.Pictures pictures ? Gallery.MakeAsync(pictures, Console.Out, stopping.Token) : Measurement.RunAsync(Console.Out, stopping.Token));
    return 0;
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    return 1;
}
