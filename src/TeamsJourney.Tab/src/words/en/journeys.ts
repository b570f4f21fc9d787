export const journeys = {
  nothingHere: "There is no journey here yet",
  nothingHereHint: "Say @TeamsJourney start in the channel, or start one here.",
};
