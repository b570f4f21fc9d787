import type { take as english } from "../en/take";

export const take: typeof english = {
  title: "Meenemen",
};
