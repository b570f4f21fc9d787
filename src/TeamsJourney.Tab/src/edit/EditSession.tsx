import { createContext, useContext, useMemo, type ReactNode } from "react";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";

export interface Editing {
  /** The journey with what was just changed here, also before the server answered. */
  readonly journey: Journey;
  readonly send: Send;
}

const EditingContext = createContext<Editing | undefined>(undefined);

/** Everything on the map that can be changed lives in one session. */
export function EditSession({ journey, send, children }: { readonly journey: Journey; readonly send: Send; readonly children: ReactNode }) {
  const editing = useMemo(() => ({ journey, send }), [journey, send]);
  return <EditingContext.Provider value={editing}>{children}</EditingContext.Provider>;
}

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) {
    throw new Error("There is no map around this.");
  }
  return editing;
}
