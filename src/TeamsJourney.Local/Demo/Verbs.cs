namespace TeamsJourney.Local.Demo;

/// <summary>What the app's buttons do, as they stand in its cards.</summary>
internal static class Verbs
{
    public const string
        CreateJourney = "journey/create", Facilitate = "journey/facilitate", NextStep = "step/next", SayDone = "participant/done",
        AddTouchpoint = "touchpoint/add",
        ListJourneySteps = "journey-step/list", SaveJourneyStep = "journey-step/save",
        AnswerChannelQuestions = "channel/questions", ListTouchpoints = "touchpoint/list", ChooseChannels = "touchpoint/channels", MoveTouchpoint = "touchpoint/move",
        SaveExperience = "experience/save", Reveal = "experience/reveal", SeeReveal = "experience/reveal-details",
        Vote = "pain/vote", ListPains = "pain/list", ShowPain = "pain/show", ParkPain = "pain/park", SaveImprovement = "improvement/save",
        Publish = "planner/publish";
}
