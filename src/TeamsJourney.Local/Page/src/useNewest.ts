import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { MessageView } from "./contract";

/** Keeps the newest message in sight: from its top when it is taller than the place, and never under the hands of someone who types there. */
export function useNewest(messages: readonly MessageView[]): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const newest = messages.reduce((latest, message) => (Number(message.id) > Number(latest) ? message.id : latest), "0");
  useEffect(() => {
    // Cards are drawn by an effect of their own; the frame after has them.
    const frame = requestAnimationFrame(() => {
      const box = place.current;
      const message = box?.querySelector<HTMLElement>(`[data-message="${newest}"]`);
      if (box && message && !box.contains(document.activeElement?.closest("input, textarea") ?? null)) {
        message.scrollIntoView({ block: message.offsetHeight > box.clientHeight ? "start" : "end" });
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [newest]);
  return place;
}
