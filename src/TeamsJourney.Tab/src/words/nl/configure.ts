import type { configure as english } from "../en/configure";

export const configure: typeof english = {
  title: "Klantreis",
  intro: "Het tabblad toont de kaart, jouw eigen deel, en leidt de workshop.",
  which: "Wat moet dit tabblad tonen?",
  ofTheChannel: "De klantreis waar dit kanaal aan werkt",
};
