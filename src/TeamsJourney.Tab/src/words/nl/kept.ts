import type { kept as english } from "../en/kept";

export const kept: typeof english = {
  stillTyping: (about: string) => `Je was nog aan het typen toen dit sloot (${about}). Het is niet bewaard; hier staat het, om elders te gebruiken.`,
  typed: "Wat je typte",
  addStill: "Voeg het alsnog toe",
  dismiss: "Ik heb het niet meer nodig",
};
