import { pages } from "@microsoft/teams-js";

/** What a tab of Teams is, as its configuration says it. */
export interface ConfiguredTab {
  readonly entityId: string;
  readonly contentUrl: string;
  readonly websiteUrl: string;
  readonly suggestedDisplayName: string;
}

// Links from cards name this one, whichever journey a tab shows; the app says the same.
const entity = "journey";

// Teams shortens a longer one.
const longestName = 40;

/** A tab for one journey, or without one for whatever the channel works on; Teams fills in which channel that is when it opens the tab. */
export function tabOf(origin: string, what: { readonly journey?: string; readonly name: string }): ConfiguredTab {
  const address = what.journey ? `${origin}/tab?journey=${encodeURIComponent(what.journey)}` : `${origin}/tab`;
  return { entityId: entity, contentUrl: address, websiteUrl: address, suggestedDisplayName: what.name.slice(0, longestName) };
}

/** Lets Teams save this tab when the person presses its button. */
export function offerTab(tab: ConfiguredTab): void {
  pages.config.registerOnSaveHandler((saving) => {
    void pages.config.setConfig({ ...tab }).then(() => saving.notifySuccess(), () => saving.notifyFailure());
  });
  pages.config.setValidityState(true);
}
