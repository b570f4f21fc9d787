import { createContext, useContext } from "react";
import type { Click, Person, Setup } from "./contract";
import type { Strings } from "./strings";
import type { Theme } from "./theme";

/** Who is at the keyboard, and what they can do. */
export interface Session {
  readonly setup: Setup;
  readonly me: Person;
  readonly theme: Theme;
  readonly strings: Strings;
  readonly click: (messageId: string, cardIndex: number, click: Click) => Promise<void>;
  readonly command: (commandId: string, messageId: string) => Promise<void>;
  readonly submit: (dialogId: string, click: Click) => Promise<void>;
  /** Follows a link: inside Local Teams where it can, else in a new window. */
  readonly open: (address: string) => void;
  readonly say: (conversationId: string, text: string, mention: boolean) => Promise<void>;
}

export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) {
    throw new Error("Only inside the shell.");
  }
  return session;
}
