import type { mine as english } from "../en/mine";

export const mine: typeof english = {
  title: "Mijn gegevens",
  kept: "Wat jij toevoegt, wordt bij deze klantreis bewaard, onder een naam die alleen deze klantreis voor je heeft. Waar namen te zien zijn, staat ook de jouwe erbij.",
  download: "Mijn gegevens downloaden (JSON)",
  erase: "Haal mij uit deze klantreis",
  eraseTitle: (offering: string) => `Jou uit “${offering}” halen?`,
  whatGoes: "Je naam, je stemmen en antwoorden die nog niet onthuld zijn, worden verwijderd. Dit kan niet ongedaan worden gemaakt.",
  whatStays: "Contactmomenten en onthulde gedachten blijven voor het team op de kaart, maar van niemand meer.",
  owner: "Staat er een verbetering op jouw naam, dan wordt je naam er hier afgehaald. De taak in Planner is van het team en blijft zoals die is.",
  leader: "Jij begeleidt deze klantreis. Draag hem eerst over aan een collega, onder Begeleiden.",
  cancel: "Annuleren",
  eraseYes: "Haal mij eruit",
  erased: "Klaar: je staat niet meer in deze klantreis. Waar het team op voortbouwt blijft, zonder jou.",
  deleteJourney: "Deze klantreis verwijderen",
  deleteTitle: (offering: string) => `“${offering}” verwijderen?`,
  deleteText: "Alles wat het team erin heeft gezet, wordt voor iedereen verwijderd, ook de kaarten in het kanaal. Taken in Planner blijven. Dit kan niet ongedaan worden gemaakt; wil je een kopie, neem de klantreis dan eerst mee.",
  deleteYes: "Verwijderen",
};
