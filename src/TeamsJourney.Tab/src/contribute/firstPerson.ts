// Both languages always count: many Dutch teams write English words and the other way round.
const words = new Set([
  "ik", "'k", "mij", "me", "mijn", "m'n", "mezelf", "mijzelf", "we", "wij", "ons", "onze", "onszelf",
  "i", "i'm", "i've", "i'd", "i'll", "my", "myself", "we're", "we've", "we'd", "we'll", "us", "our", "ourselves", "mine",
]);

/** Whether a touchpoint is written from the customer's view, in the I-form (M40): a hint, never a refusal. The same as the app's `FirstPerson`. */
export function isInFirstPerson(text: string): boolean {
  return text
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .split(/[\s,;:!?"()[\]“”„/\-–—…]+/)
    .map((word) => word.replace(/^\.+|\.+$/g, ""))
    .some((word) => words.has(word) || words.has(word.replace(/^'+|'+$/g, "")));
}
