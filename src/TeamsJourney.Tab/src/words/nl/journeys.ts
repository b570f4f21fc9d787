import type { journeys as english } from "../en/journeys";

export const journeys: typeof english = {
  nothingHere: "Hier is nog geen klantreis",
  nothingHereHint: "Zeg @TeamsJourney nieuw in het kanaal, of begin er hier een.",
};
