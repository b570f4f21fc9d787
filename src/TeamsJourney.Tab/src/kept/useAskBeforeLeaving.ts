import { useEffect } from "react";
import { allKept } from "./kept";

/** Has the page ask before it is left while something typed, or sent, is not saved. */
export function useAskBeforeLeaving(unsaved: number): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (unsaved > 0 || [...allKept().values()].some((kept) => kept.text.trim() !== "")) {
        event.preventDefault();
      }
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
}
