import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { Refused } from "../api/client";
import type { Command } from "../api/commands";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";
import { inverse } from "./inverse";

/** What became of a change. */
export type Outcome = { readonly isDone: true } | { readonly isDone: false; readonly reason: string };

export interface Editing {
  readonly journey: Journey;
  readonly run: (command: Command) => Promise<Outcome>;
  readonly undo: () => void;
  readonly canUndo: boolean;
  /** Why the last change was not made; nothing when it was. */
  readonly problem: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly select: (touchpoint: string, isSelected: boolean) => void;
  readonly clearSelection: () => void;
  /** Says to a screen reader what a gesture did. */
  readonly announce: (text: string) => void;
}

const EditingContext = createContext<Editing | undefined>(undefined);

const mostUndone = 50;

/** Everything on the map that can be changed lives in one session: what is under way, what can be undone, what is selected. */
export function EditSession({ journey, send, children }: { readonly journey: Journey; readonly send: Send; readonly children: ReactNode }) {
  const { words } = useSession();
  const [undoable, setUndoable] = useState<readonly (readonly Command[])[]>([]);
  const [problem, setProblem] = useState<string>();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [said, announce] = useState("");
  const newest = useRef(journey);
  newest.current = journey;

  const carryOut = useCallback(async (command: Command): Promise<{ readonly outcome: Outcome; readonly after?: Journey }> => {
    try {
      const after = await send(command);
      setProblem(undefined);
      return { outcome: { isDone: true }, after };
    } catch (failed) {
      setProblem(failed instanceof Refused ? failed.message : words.app.unreachable);
      return { outcome: { isDone: false, reason: failed instanceof Refused ? failed.reason : "unreachable" } };
    }
  }, [send, words]);

  const run = useCallback(async (command: Command): Promise<Outcome> => {
    const before = newest.current;
    const { outcome, after } = await carryOut(command);
    const back = after ? inverse(before, after, command) : [];
    if (back.length > 0) {
      setUndoable((all) => [...all, back].slice(-mostUndone));
    }
    return outcome;
  }, [carryOut]);

  const undo = useCallback(() => {
    const last = undoable[undoable.length - 1];
    if (!last) {
      return;
    }
    setUndoable((all) => all.slice(0, -1));
    void last.reduce<Promise<boolean>>(async (goesOn, command) => (await goesOn) && (await carryOut(command)).outcome.isDone, Promise.resolve(true));
  }, [undoable, carryOut]);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest("input, textarea, [contenteditable]");
      if (!isTyping && event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
        event.preventDefault();
        undo();
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [undo]);

  const select = useCallback((touchpoint: string, isSelected: boolean) => setSelected((before) => {
    const next = new Set(before);
    if (isSelected) {
      next.add(touchpoint);
    } else {
      next.delete(touchpoint);
    }
    return next;
  }), []);
  const clearSelection = useCallback(() => setSelected(new Set()), []);
  const editing = useMemo(
    () => ({ journey, run, undo, canUndo: undoable.length > 0, problem, selected, select, clearSelection, announce }),
    [journey, run, undo, undoable.length, problem, selected, select, clearSelection],
  );
  return (
    <EditingContext.Provider value={editing}>
      {children}
      <div role="status" style={{ position: "absolute", width: 1, height: 1, overflow: "hidden", clipPath: "inset(50%)" }}>{said}</div>
    </EditingContext.Provider>
  );
}

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) {
    throw new Error("There is no map around this.");
  }
  return editing;
}
