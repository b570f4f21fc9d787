import { createContext, useContext } from "react";
import type { Client } from "../api/client";
import type { Words } from "../words/words";
import type { Host, ThemeName } from "./host";

/** What every part of the tab may use: who speaks for us, in which words, in which host. */
export interface Session {
  readonly host: Host;
  readonly client: Client;
  readonly words: Words;
  /** For dates and numbers. */
  readonly locale: string;
  readonly theme: ThemeName;
}

const SessionContext = createContext<Session | undefined>(undefined);

export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error("There is no session here.");
  }
  return session;
}
