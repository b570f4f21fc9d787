import type { method as english } from "../en/method";

/** De woorden van de methode; dezelfde als op de kaarten in het kanaal. */
export const method: typeof english = {
  emotion: { happy: "Gelukkig", satisfied: "Tevreden", irritated: "Geïrriteerd", disappointed: "Teleurgesteld", angry: "Boos" },
  valence: { unsaid: "Nog niet gezegd", positive: "Positief", negative: "Negatief" },
  verdict: { neither: "Geen van beide", wow: "WOW", au: "AU" },
  evidence: {
    ownShoes: "In de schoenen van de klant",
    askedCustomers: "Aan klanten gevraagd",
    employee: "Gehoord door een medewerker",
    imported: "Uit een bericht of enquête",
  },
  channel: {
    faceToFace: "Face-to-face",
    telephone: "Telefoon",
    website: "Website",
    email: "E-mail",
    newsletter: "Nieuwsbrief",
    socialMedia: "Sociale media",
    television: "Televisie",
    radio: "Radio",
    newspaper: "Krant",
  },
  direction: { toCustomer: "van ons naar de klant", fromCustomer: "van de klant naar ons", bothWays: "beide kanten op" },
  cause: { expertise: "De deskundigheid van de medewerker", serviceLevel: "Het serviceniveau", quality: "De kwaliteit van het product of de dienst" },
  size: { small: "Weinig", medium: "Gemiddeld", large: "Veel" },
  kind: {
    newCustomer: "Nieuwe klant",
    existingCustomer: "Bestaande klant",
    service: "Service",
    complaint: "Klacht",
    absence: "Ziekteverzuim",
    internalCommunication: "Interne communicatie",
  },
};
