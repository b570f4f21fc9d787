import type { contribute as english } from "../en/contribute";

export const contribute: typeof english = {
  title: "Mijn deel",
};
