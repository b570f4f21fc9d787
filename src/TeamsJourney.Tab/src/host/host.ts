import { app, authentication } from "@microsoft/teams-js";

export type ThemeName = "default" | "dark" | "contrast";

/** Where the tab runs: what it must know of the host, and what the host does for it. */
export interface Host {
  /** In Teams, or in a window of its own. */
  readonly isTeams: boolean;
  readonly locale: string;
  readonly theme: ThemeName;
  readonly channel: string;
  /** What a link wants to show: `{journey}` or `{journey}/{touchpoint}`; empty when it leaves it to us. */
  readonly subPage: string;
  readonly onTheme: (changed: (theme: ThemeName) => void) => void;
  readonly token: () => Promise<string>;
  readonly open: (address: string) => void;
  /**
   * Asks the person, in a window of Microsoft's, to let us act for them; rejects when they do not.
   * @param claims What Entra wants to see besides; may be empty.
   */
  readonly consent: (claims: string) => Promise<void>;
}

// A window that is no tab of Teams never answers.
const patience = 3_000;

/**
 * The host around us; nothing when there is none.
 * @param origins Hosts to believe besides Microsoft's own; only while developing.
 */
export async function findHost(origins: readonly string[]): Promise<Host | undefined> {
  if (window.parent === window) {
    return undefined;
  }
  const found = await Promise.race([app.initialize([...origins]).then(() => true, () => false), new Promise<false>((resolve) => setTimeout(() => resolve(false), patience))]);
  if (!found) {
    return undefined;
  }
  const context = await app.getContext();
  app.notifySuccess();
  return {
    isTeams: true,
    locale: context.app.locale,
    theme: themeNamed(context.app.theme),
    channel: context.channel?.id ?? "",
    subPage: context.page.subPageId ?? "",
    onTheme: (changed) => app.registerOnThemeChangeHandler((theme) => changed(themeNamed(theme))),
    token: () => authentication.getAuthToken(),
    consent: async (claims) => {
      const query = new URLSearchParams({ hint: context.user?.loginHint ?? "", claims });
      await authentication.authenticate({ url: `${location.origin}/tab/consent?${query.toString()}`, width: 600, height: 640 });
    },
    open: (address) => void app.openLink(address).catch(() => window.open(address, "_blank", "noopener")),
  };
}



export function themeNamed(name: string | null | undefined): ThemeName {
  return name === "dark" || name === "contrast" ? name : "default";
}
