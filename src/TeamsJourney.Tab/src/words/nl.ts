import type { Words } from "./words";

/** Alles wat het tabblad zegt, in het Nederlands. */
export const nl: Words = {
  app: {
    loading: "Een moment…",
    nothingHere: "Hier is nog geen klantreis",
    nothingHereHint: "Zeg @TeamsJourney nieuw in het kanaal, of begin er hier een.",
    notFound: "Deze klantreis bestaat niet, of je mag hem niet zien.",
    unreachable: "We kunnen TeamsJourney nu niet bereiken. We blijven het proberen.",
    lost: "Geen verbinding. Wat je ziet kan oud zijn; we blijven het proberen.",
    whoAreYou: "Wie ben je?",
    whoAreYouHint: "Dit venster is niet in Teams, dus niemand is aangemeld. Kies wie je wilt zijn.",
    openInTeams: "Open dit tabblad in Microsoft Teams om de klantreizen van je team te zien.",
  },
  map: {
    title: (offering: string) => `Klantreis: ${offering}`,
    phase: "Fase",
    touchpoint: "Contactmoment",
  },
  steps: {
    setUp: "Opzet",
    touchpoints: "Contactmomenten",
    channels: "Kanalen en volgorde",
    experience: "Beleving",
    improve: "Verbeteren",
    followUp: "Opvolging",
  },
};
