import type { facilitate as english } from "../en/facilitate";

export const facilitate: typeof english = {
  title: "Begeleiden",
};
