import { useCallback, useEffect, useMemo, useState } from "react";
import type { Client, Refused } from "./client";
import type { Command } from "./commands";
import { followJourney, type Connection } from "./followJourney";
import { foresee } from "./foresee";
import { Outgoing, type Underway } from "./outgoing";
import type { Send } from "./send";
import type { Journey } from "./types";

export interface OpenJourney {
  /** The newest journey, with what this person just did also before the app answered; nothing before the first answer. */
  readonly journey: Journey | undefined;
  readonly connection: Connection;
  /** Why there is no journey and will be none; nothing while it loads. */
  readonly gone: Refused | undefined;
  /** How much of what this person did is not saved, because nobody answers. */
  readonly unsaved: number;
  /** Carries out a command, and shows the journey after it. */
  readonly send: Send;
}

const nothing: Underway = { commands: [], isHeldUp: false };

/** A journey that follows what others do, in the channel or in their tabs. */
export function useJourney(client: Client, id: string): OpenJourney {
  const [journey, setJourney] = useState<Journey>();
  const [underway, setUnderway] = useState(nothing);
  const [connection, setConnection] = useState<Connection>("live");
  const [gone, setGone] = useState<Refused>();
  const [outgoing, setOutgoing] = useState<Outgoing>();

  // Answers may come in another order than the questions were put.
  const show = useCallback((next: Journey) => setJourney((before) => (before && before.id === next.id && before.version > next.version ? before : next)), []);

  useEffect(() => {
    const ending = new AbortController();
    setJourney(undefined);
    setGone(undefined);
    setUnderway(nothing);
    setOutgoing(new Outgoing(async (command, request) => {
      const next = await client.send(id, command, request);
      show(next);
      return next;
    }, setUnderway, ending.signal));
    void followJourney(client, id, { show, connection: setConnection, gone: setGone }, ending.signal);
    return () => ending.abort();
  }, [client, id, show]);

  const unsaved = underway.isHeldUp ? underway.commands.length : 0;
  const send = useCallback((command: Command) => outgoing?.send(command) ?? Promise.reject(new Error("There is no journey yet.")), [outgoing]);
  const shown = useMemo(() => journey && underway.commands.reduce(foresee, journey), [journey, underway]);
  return { journey: shown, connection, gone, unsaved, send };
}
