import { useCallback, useState } from "react";
import { readChoice, type LaneChoice } from "./lanes";

const key = "teamsjourney.lanes";

/** The lanes that this person wants to see, kept in this browser. */
export function useLaneChoice(): readonly [LaneChoice, (choice: LaneChoice) => void] {
  const [choice, setChoice] = useState(() => readChoice(read()));
  const change = useCallback((next: LaneChoice) => {
    setChoice(next);
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // A browser that keeps nothing for frames: the choice then lasts as long as the page.
    }
  }, []);
  return [choice, change];
}

function read(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
