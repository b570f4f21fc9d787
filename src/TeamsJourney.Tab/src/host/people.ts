import { themeNamed, type Host } from "./host";

/** Someone to be, where nobody signs in: only while developing. */
export interface LocalPerson {
  readonly key: string;
  readonly name: string;
  readonly locale: string;
}

/** What the page is told before anyone signed in. */
export interface TabSettings {
  /** Where the people are who can be chosen; absent outside Development. */
  readonly people?: string;
  /** Where people are asked for their consent; absent where nothing needs it. */
  readonly consent?: ConsentSettings;
}

export interface ConsentSettings {
  readonly address: string;
  readonly clientId: string;
  readonly scope: string;
}

export async function readSettings(): Promise<TabSettings> {
  return (await (await fetch("/tab/settings.json")).json()) as TabSettings;
}

/** Those who can be chosen. */
export async function readPeople(address: string): Promise<readonly LocalPerson[]> {
  return (await (await fetch(address)).json()) as LocalPerson[];
}

/** A window of its own, in which a chosen person looks. */
export function hostOf(person: LocalPerson, address: string): Host {
  const query = new URLSearchParams(location.search);
  const dark = matchMedia("(prefers-color-scheme: dark)");
  return {
    isTeams: false,
    locale: query.get("lang") ?? person.locale,
    theme: query.has("theme") ? themeNamed(query.get("theme")) : dark.matches ? "dark" : "default",
    channel: query.get("channel") ?? "",
    subPage: "",
    onTheme: (changed) => dark.addEventListener("change", () => changed(dark.matches ? "dark" : "default")),
    token: async () => ((await (await fetch(`${address}/${person.key}`)).json()) as { token: string }).token,
    // Nobody signs in here, so nobody can be asked.
    consent: () => Promise.reject(new Error("There is no host to ask in.")),
    open: (link) => void window.open(link, "_blank", "noopener"),
  };
}
