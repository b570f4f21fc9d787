import { useCallback, useEffect, useRef, useState } from "react";
import { Refused, Unreachable, type Client } from "./client";
import type { Command } from "./commands";
import type { Send } from "./send";
import type { Journey } from "./types";

export type Connection = "live" | "lost";

export interface OpenJourney {
  /** The newest journey; nothing before the first answer. */
  readonly journey: Journey | undefined;
  readonly connection: Connection;
  /** Why there is no journey to show; nothing when there is, or while it loads. */
  readonly problem: Refused | Unreachable | undefined;
  /** Carries out a command, and shows the journey after it. Rejects with {@link Refused} or {@link Unreachable}; then nothing changed. */
  readonly send: Send;
}

const firstWait = 500;
const longestWait = 10_000;

/** A journey that follows what others do, in the channel or in their tabs, and catches up after a lost connection. */
export function useJourney(client: Client, id: string): OpenJourney {
  const [journey, setJourney] = useState<Journey>();
  const [connection, setConnection] = useState<Connection>("live");
  const [problem, setProblem] = useState<Refused | Unreachable>();
  const newest = useRef(0);

  const show = useCallback((next: Journey): Journey => {
    // Answers may come in another order than the questions were put.
    setJourney((before) => (before && before.id === next.id && before.version > next.version ? before : next));
    newest.current = Math.max(newest.current, next.version);
    return next;
  }, []);

  useEffect(() => {
    const ending = new AbortController();
    newest.current = 0;
    setJourney(undefined);
    setProblem(undefined);
    void follow();
    return () => ending.abort();

    async function follow(): Promise<void> {
      for (let wait = firstWait; !ending.signal.aborted; wait = Math.min(wait * 2, longestWait)) {
        try {
          await client.follow(id, (version) => {
            wait = firstWait;
            setConnection("live");
            if (version > newest.current) {
              newest.current = version;
              void client.read(id).then(show, () => { newest.current = 0; });
            }
          }, ending.signal);
        } catch (failed) {
          if (failed instanceof Refused && failed.status === 404) {
            setProblem(failed);
            return;
          }
          setProblem(failed instanceof Refused || failed instanceof Unreachable ? failed : new Unreachable());
        }
        if (!ending.signal.aborted) {
          setConnection("lost");
          await new Promise((resolve) => setTimeout(resolve, wait));
        }
      }
    }
  }, [client, id, show]);

  const send = useCallback(async (command: Command) => show(await client.send(id, command)), [client, id, show]);
  return { journey, connection, problem: journey ? undefined : problem, send };
}
