/** What an address of the tab wants to show. */
export type Address =
  | { readonly shows: "journey"; readonly journey: string; readonly improvement?: string; readonly touchpoint?: string }
  | { readonly shows: "channel"; readonly channel: string }
  | { readonly shows: "configuration" };

/** Reads the address of the page, and what a deep link of Teams adds to it (`{journey}` or `{journey}/{touchpoint}`). */
export function readAddress(url: URL, hostChannel: string, subPage: string): Address {
  const path = url.pathname.split("/").filter((part) => part.length > 0).map(decodeURIComponent);
  if (path[1] === "configure") {
    return { shows: "configuration" };
  }
  if (path[1] === "journeys" && path[2]) {
    return { shows: "journey", journey: path[2], ...(path[3] === "improvements" && path[4] ? { improvement: path[4] } : {}) };
  }
  const [linked, touchpoint] = subPage.split("/");
  if (linked) {
    return { shows: "journey", journey: linked, ...(touchpoint ? { touchpoint } : {}) };
  }
  const journey = url.searchParams.get("journey");
  return journey ? { shows: "journey", journey } : { shows: "channel", channel: url.searchParams.get("channel") ?? hostChannel };
}
