import type { app as english } from "../en/app";

export const app: typeof english = {
  loading: "Een moment…",
  notFound: "Deze klantreis bestaat niet, of je mag hem niet zien.",
  unreachable: "We kunnen TeamsJourney nu niet bereiken. We blijven het proberen.",
  lost: "Geen verbinding. Wat je ziet kan oud zijn; we blijven het proberen.",
  unsaved: (count: number) => (count === 1 ? "Geen verbinding. Je laatste wijziging is nog niet bewaard; die gaat vanzelf zodra het weer kan." : `Geen verbinding. ${count} wijzigingen zijn nog niet bewaard; ze gaan vanzelf zodra het weer kan.`),
  signedOut: "Teams kon je niet aanmelden, dus we weten niet wie je bent.",
  signedOutHint: "Met de klantreis is niets mis. Probeer het opnieuw; blijft het zo, vraag je beheerder dan om TeamsJourney toe te staan.",
  tryAgain: "Probeer opnieuw",
  whoAreYou: "Wie ben je?",
  whoAreYouHint: "Dit venster is niet in Teams, dus niemand is aangemeld. Kies wie je wilt zijn.",
  openInTeams: "Open dit tabblad in Microsoft Teams om de klantreizen van je team te zien.",
  consentClose: "Je kunt dit venster sluiten.",
  views: "Weergaven van de klantreis",
  map: "Kaart",
  contribute: "Mijn deel",
  facilitate: "Begeleiden",
};
