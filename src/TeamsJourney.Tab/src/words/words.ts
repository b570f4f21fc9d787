import { en } from "./en";
import { nl } from "./nl";

export type Words = typeof en;

/** The words for a locale as Teams gives it; English for a language that we do not speak. */
export function wordsOf(locale: string): Words {
  return locale.toLowerCase().startsWith("nl") ? nl : en;
}
