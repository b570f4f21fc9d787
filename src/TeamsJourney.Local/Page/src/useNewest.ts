import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Keeps the newest message in sight: scrolls down when one is added, and on the first look. */
export function useNewest(count: number): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element) {
      // Cards are drawn by an effect of their own; the frame after has them.
      requestAnimationFrame(() => element.scrollTo({ top: element.scrollHeight }));
    }
  }, [count]);
  return place;
}
