using TeamsJourney.App.Administration;
using TeamsJourney.App.Hosting;

try
{
    switch (CommandLine.Run(args))
    {
        case CommandOutcome.Done done:
            Console.WriteLine(done.Text);
            return 0;
        case CommandOutcome.Refused refused:
            Console.Error.WriteLine(refused.Reason);
            return 1;
    }

    AppHost.Run(args);
    return 0;
}
catch (Exception fault) when (fault is InvalidSettingException or IOException or InvalidDataException)
{
    // A setting, the store's file or the port: the message says what to do, and a stack trace would only hide it.
    Console.Error.WriteLine(fault.Message);
    return 1;
}
catch (Exception fault)
{
    // A setting of .NET's or of a library's, or a service that does not answer at the start; an end that a host can tell from a crash.
    Console.Error.WriteLine($"The service ended: {fault.Message} ({fault.GetType().Name})");
    return 1;
}
