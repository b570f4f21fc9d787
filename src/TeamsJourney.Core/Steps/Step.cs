namespace TeamsJourney.Core.Steps;

/// <summary>Where the workshop is: set-up, the four steps of the method, then the follow-up.</summary>
public enum Step
{
    /// <summary>What it is about, for whom, and how the team works (M1-M11).</summary>
    SetUp = 0,

    /// <summary>Step 1: every moment of contact, in the customer's words (M12-M14).</summary>
    Touchpoints = 1,

    /// <summary>Step 2: communication channels, and one strict order (M15-M20).</summary>
    Channels = 2,

    /// <summary>Step 3: what the customer thinks and feels (M21-M26).</summary>
    Experience = 3,

    /// <summary>Step 4: why, and what the team will do about it (M27-M31).</summary>
    Improve = 4,

    /// <summary>Improvements are in Planner; the team comes back to see what the customer notices.</summary>
    FollowUp = 5,
}
