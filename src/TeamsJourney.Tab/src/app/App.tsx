import { FluentProvider, Spinner } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { createClient } from "../api/client";
import { findHost, type Host, type ThemeName } from "../host/host";
import { hostOf, readPeople, readSettings, type LocalPerson } from "../host/people";
import { SessionProvider } from "../host/Session";
import { wordsOf } from "../words/words";
import { Pages } from "./Pages";
import { ChoosePerson } from "./ChoosePerson";
import { fluentTheme } from "./theme";

type Found = { readonly host: Host } | { readonly people: readonly LocalPerson[]; readonly address: string };

/** Finds where it runs and who looks, then shows what the address asks for. */
export function App() {
  const [found, setFound] = useState<Found>();
  useEffect(() => {
    void find().then(setFound);
  }, []);
  if (found && "host" in found) {
    return <Signed host={found.host} />;
  }
  const locale = new URLSearchParams(location.search).get("lang") ?? navigator.language;
  return (
    <FluentProvider theme={fluentTheme("default")}>
      {found
        ? <ChoosePerson people={found.people} words={wordsOf(locale)} choose={(person) => setFound({ host: hostOf(person, found.address) })} />
        : <Spinner label={wordsOf(locale).app.loading} />}
    </FluentProvider>
  );
}

async function find(): Promise<Found> {
  const { people: address } = await readSettings();
  const host = await findHost(address ? [new URL(address).origin] : []);
  if (host) {
    return { host };
  }
  if (!address) {
    return { people: [], address: "" };
  }
  const people = await readPeople(address);
  const asked = new URLSearchParams(location.search).get("as");
  const person = people.find((one) => one.key === asked);
  return person ? { host: hostOf(person, address) } : { people, address };
}

function Signed({ host }: { readonly host: Host }) {
  const [theme, setTheme] = useState<ThemeName>(host.theme);
  useEffect(() => host.onTheme(setTheme), [host]);
  const words = wordsOf(host.locale);
  useEffect(() => {
    document.documentElement.lang = host.locale.toLowerCase().startsWith("nl") ? "nl" : "en";
  }, [host]);
  const client = useMemo(() => createClient(host.token, host.locale), [host]);
  const session = useMemo(() => ({ host, client, words, locale: host.locale, theme }), [host, client, words, theme]);
  return (
    <FluentProvider theme={fluentTheme(theme)}>
      <SessionProvider value={session}>
        <Pages />
      </SessionProvider>
    </FluentProvider>
  );
}
