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

    AppHost.Build(args).Run();
    return 0;
}
catch (InvalidSettingException setting)
{
    Console.Error.WriteLine(setting.Message);
    return 1;
}
