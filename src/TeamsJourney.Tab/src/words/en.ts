/** Everything that the tab says, in English. `nl.ts` has the same: what is missing there does not compile. */
export const en = {
  app: {
    loading: "One moment…",
    nothingHere: "There is no journey here yet",
    nothingHereHint: "Say @TeamsJourney start in the channel, or start one here.",
    notFound: "This journey does not exist, or it is not yours to see.",
    unreachable: "We cannot reach TeamsJourney right now. We keep trying.",
    lost: "Connection lost. What you see may be old; we keep trying.",
    whoAreYou: "Who are you?",
    whoAreYouHint: "This window is not in Teams, so nobody is signed in. Choose someone to be.",
    openInTeams: "Open this tab in Microsoft Teams to see your team's journeys.",
  },
  map: {
    title: (offering: string) => `Journey: ${offering}`,
    phase: "Phase",
    touchpoint: "Touchpoint",
  },
  steps: {
    setUp: "Set-up",
    touchpoints: "Touchpoints",
    channels: "Channels and order",
    experience: "Experience",
    improve: "Improve",
    followUp: "Follow-up",
  },
};
