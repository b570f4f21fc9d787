using TeamsJourney.Local.Hosting;

return await RunningLocal.RunAsync(args);
