export const app = {
  loading: "One moment…",
  notFound: "This journey does not exist, or it is not yours to see.",
  unreachable: "We cannot reach TeamsJourney right now. We keep trying.",
  lost: "Connection lost. What you see may be old; we keep trying.",
  whoAreYou: "Who are you?",
  whoAreYouHint: "This window is not in Teams, so nobody is signed in. Choose someone to be.",
  openInTeams: "Open this tab in Microsoft Teams to see your team's journeys.",
  consentClose: "You can close this window.",
  views: "Views of the journey",
  map: "Map",
  contribute: "My part",
  facilitate: "Facilitate",
};
