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
        if (message.offsetHeight > box.clientHeight) {
          message.scrollIntoView({ block: "start" });
        } else {
          // The newest is the last of its post; what can be done with the post is below it.
          (message.closest(".post") ?? message).scrollIntoView({ block: "end" });
        }
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [newest]);
  return place;
}
