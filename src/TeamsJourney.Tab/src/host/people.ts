import { themeNamed, type Host } from "./host";

/** Someone to be, where nobody signs in: only while developing. */
export interface LocalPerson {
  readonly key: string;
  readonly name: string;
  readonly locale: string;
}

interface Settings {
  readonly people?: string;
}

/** Those who can be chosen; nobody outside Development. */
export async function findPeople(): Promise<{ readonly people: readonly LocalPerson[]; readonly address: string }> {
  const settings = (await (await fetch("/tab/settings.json")).json()) as Settings;
  return settings.people
    ? { people: (await (await fetch(settings.people)).json()) as LocalPerson[], address: settings.people }
    : { people: [], address: "" };
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
    open: (link) => void window.open(link, "_blank", "noopener"),
  };
}
