import type { steps as english } from "../en/steps";

export const steps: typeof english = {
  setUp: "Opzet",
  touchpoints: "Contactmomenten",
  channels: "Kanalen en volgorde",
  experience: "Beleving",
  improve: "Verbeteren",
  followUp: "Opvolging",
};
