import { useEffect, useState } from "react";
import { api } from "./api";
import type { PersonView, Setup } from "./contract";

/** What Local Teams is; asked for once, and again until it answers. */
export function useSetup(): Setup | undefined {
  const [setup, setSetup] = useState<Setup>();
  useEffect(() => {
    let retry = 0;
    const ask = () => {
      api.setup().then(setSetup, () => {
        retry = window.setTimeout(ask, 1000);
      });
    };
    ask();
    return () => window.clearTimeout(retry);
  }, []);
  return setup;
}

/** What this person sees, kept up to date. One look at a time: changes that come meanwhile make one more. */
export function useView(person: string): { view: PersonView | undefined; online: boolean } {
  const [seen, setSeen] = useState<{ person: string; view: PersonView }>();
  const [online, setOnline] = useState(true);
  useEffect(() => {
    let looking = false;
    let again = false;
    let stopped = false;
    const look = async () => {
      if (looking) {
        again = true;
        return;
      }
      looking = true;
      do {
        again = false;
        try {
          const view = await api.view(person);
          if (!stopped) {
            setSeen({ person, view });
          }
        } catch {
          setOnline(false);
        }
      } while (again && !stopped);
      looking = false;
    };
    const changes = new EventSource("/api/local/changes");
    changes.onopen = () => setOnline(true);
    changes.onerror = () => setOnline(false);
    changes.onmessage = () => void look();
    return () => {
      stopped = true;
      changes.close();
    };
  }, [person]);
  return { view: seen?.person === person ? seen.view : undefined, online };
}
