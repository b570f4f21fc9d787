using System.Globalization;
using TeamsJourney.Benchmarks;
using TeamsJourney.Benchmarks.Size;

if (args is ["size", ..])
{
    await using var nobody = await Sink.StartAsync();
    await using var measured = await MeasuredApp.StartAsync(nobody);
    await new Growth(measured.Services).RunAsync();
    return;
}

// What a contribution costs, beside the least that a bot could do with the same message, in one run on one machine.
// Arguments: seconds for each measurement (5), connections (32).
var seconds = args is [var first, ..] ? int.Parse(first, CultureInfo.InvariantCulture) : 5;
var connections = args is [_, var second, ..] ? int.Parse(second, CultureInfo.InvariantCulture) : 32;

await using var sink = await Sink.StartAsync();
await using var bare = await BareBot.StartAsync(sink);
await using var app = await MeasuredApp.StartAsync(sink);
var one = await app.BeginJourneysAsync(1);
var many = await app.BeginJourneysAsync(50);

var bareLoad = new Load(bare.Url, connections, number => Activities.Message(number, sink.Url));
var oneLoad = new Load(app.Url, connections, number => Activities.Contribution(number, one, sink.Url));
var manyLoad = new Load(app.Url, connections, number => Activities.Contribution(number, many, sink.Url));
var warmUp = TimeSpan.FromSeconds(Math.Min(2, seconds));
await bareLoad.RunAsync(warmUp);
await manyLoad.RunAsync(warmUp);

// Twice and crosswise, so that a machine that grows busy or warm does not favour one of them.
var length = TimeSpan.FromSeconds(seconds / 2.0);
Load[] order = [bareLoad, manyLoad, oneLoad, oneLoad, manyLoad, bareLoad];
foreach (var load in order)
{
    await load.RunAsync(length, isMeasured: true);
}

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{connections} connections, {Environment.ProcessorCount} cores, {seconds} s each"));
Print("(a) bare: parse, post a reply, answer", bareLoad, bareLoad);
Print("(b) contribution, 50 journeys", manyLoad, bareLoad);
Print("(b) contribution, 1 journey", oneLoad, bareLoad);
var (writtenMany, writtenOne) = (await app.CountEventsAsync(many), await app.CountEventsAsync(one));
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"written: {writtenMany} events for {manyLoad.Sent} requests to 50 journeys, {writtenOne} for {oneLoad.Sent} to one"));

static void Print(string name, Load load, Load other)
{
    var (rate, half, most) = load.Result();
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-40} {rate,8:n0}/s   p50 {half.TotalMilliseconds,6:n1} ms   p99 {most.TotalMilliseconds,6:n1} ms   {rate / other.Result().Rate,5:p0} of (a)   {load.Failures} failed"));
}
