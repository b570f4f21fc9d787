namespace TeamsJourney.App.Planner;

/// <summary>As whom improvements are put into Planner (<c>Planner:PublishAs</c>).</summary>
internal enum PublishAs
{
    /// <summary>As the application, which may write in every plan of the tenant: <c>Tasks.ReadWrite.All</c>, given by an administrator.</summary>
    Application,

    /// <summary>As the facilitator who publishes, within what that person may do: <c>Tasks.ReadWrite</c>, consented to by people or for all of them.</summary>
    Facilitator,
}
