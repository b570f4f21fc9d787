import type { map as english } from "../en/map";

export const map: typeof english = {
  label: "Klantreiskaart",
};
