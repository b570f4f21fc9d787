using TeamsJourney.App.Hosting;

try
{
    AppHost.Build(args).Run();
    return 0;
}
catch (InvalidSettingException setting)
{
    Console.Error.WriteLine(setting.Message);
    return 1;
}
