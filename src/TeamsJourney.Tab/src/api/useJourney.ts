import { useCallback, useEffect, useState } from "react";
import type { Client, Refused } from "./client";
import type { Command } from "./commands";
import { followJourney, type Connection } from "./followJourney";
import type { Send } from "./send";
import type { Journey } from "./types";

export interface OpenJourney {
  /** The newest journey; nothing before the first answer. */
  readonly journey: Journey | undefined;
  readonly connection: Connection;
  /** Why there is no journey and will be none; nothing while it loads. */
  readonly gone: Refused | undefined;
  /** Carries out a command, and shows the journey after it. */
  readonly send: Send;
}

/** A journey that follows what others do, in the channel or in their tabs. */
export function useJourney(client: Client, id: string): OpenJourney {
  const [journey, setJourney] = useState<Journey>();
  const [connection, setConnection] = useState<Connection>("live");
  const [gone, setGone] = useState<Refused>();

  // Answers may come in another order than the questions were put.
  const show = useCallback((next: Journey) => setJourney((before) => (before && before.id === next.id && before.version > next.version ? before : next)), []);

  useEffect(() => {
    const ending = new AbortController();
    setJourney(undefined);
    setGone(undefined);
    void followJourney(client, id, { show, connection: setConnection, gone: setGone }, ending.signal);
    return () => ending.abort();
  }, [client, id, show]);

  const send = useCallback(
    async (command: Command) => {
      const next = await client.send(id, command);
      show(next);
      return next;
    },
    [client, id, show],
  );
  return { journey, connection, gone, send };
}
