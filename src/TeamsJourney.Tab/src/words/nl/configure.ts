import type { configure as english } from "../en/configure";

export const configure: typeof english = {
  title: "Klantreis",
};
