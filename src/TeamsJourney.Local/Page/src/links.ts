/** Where a link leads inside Local Teams; anything else opens in the browser. */
export type Destination =
  | { readonly tab: "journey"; readonly subPageId: string }
  | { readonly tab: "planner"; readonly planId: string };

const plannerHosts = ["planner.cloud.microsoft", "tasks.office.com", "tasks.microsoft.com"];

/** Deep links to the app's tab and to plans, as Teams follows them (Microsoft Learn, "Deep link to a tab"). */
export function destinationOf(address: string): Destination | undefined {
  const url = URL.parse(address);
  if (url?.hostname === "teams.microsoft.com" && url.pathname.startsWith("/l/entity/")) {
    return { tab: "journey", subPageId: subPageOf(url.searchParams.get("context")) };
  }
  if (url && plannerHosts.includes(url.hostname)) {
    const inPath = /\/plan\/([^/?]+)/.exec(url.pathname)?.[1];
    return { tab: "planner", planId: inPath ?? url.searchParams.get("planId") ?? "" };
  }
  return undefined;
}

/** Only what a browser may be sent to; a card must not run a script. */
export const isWebLink = (address: string) => ["https:", "http:", "mailto:"].includes(URL.parse(address)?.protocol ?? "");

function subPageOf(context: string | null): string {
  try {
    const parsed: unknown = JSON.parse(context ?? "{}");
    const subPage = (parsed as { subEntityId?: unknown; subPageId?: unknown } | null)?.subEntityId ?? (parsed as { subPageId?: unknown } | null)?.subPageId;
    return typeof subPage === "string" ? subPage : "";
  } catch {
    // Teams, too, opens the tab when the context is not JSON.
    return "";
  }
}
