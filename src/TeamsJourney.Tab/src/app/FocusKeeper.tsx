import { useEffect, useRef, type ReactNode } from "react";

const focusable = "button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select:not([disabled]), a[href], [tabindex='0']";

/** Where the focus was: the element, what it is called, and the how many-eth it was. */
interface Stop {
  readonly element: HTMLElement;
  readonly name: string;
  readonly at: number;
}

/**
 * Keeps the focus of whoever works by keyboard. When the focused element goes (deleted, saved, moved elsewhere), the focus goes to the same
 * one where it came back, which `data-focus` names; else to what stands in its place.
 */
export function FocusKeeper({ children, className }: { readonly children: ReactNode; readonly className?: string }) {
  const container = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const inside = container.current!;
    let last: Stop | undefined;
    const stops = () => [...inside.querySelectorAll<HTMLElement>(focusable)];
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) {
        last = { element: event.target, name: event.target.dataset.focus ?? "", at: stops().indexOf(event.target) };
      }
    };
    const restore = () => {
      // The focus may have gone on by itself; and what opens over the page has its own.
      if (!last || last.element.isConnected || (document.activeElement && document.activeElement !== document.body)) {
        return;
      }
      const { name, at } = last;
      last = undefined;
      const now = stops();
      const same = name ? now.find((one) => one.dataset.focus === name) : undefined;
      (same ?? now[Math.min(Math.max(at, 0), now.length - 1)])?.focus();
    };
    const changes = new MutationObserver(restore);
    // Whoever points elsewhere left of their own accord.
    const leave = () => { last = undefined; };
    window.addEventListener("pointerdown", leave, true);
    inside.addEventListener("focusin", remember);
    changes.observe(inside, { childList: true, subtree: true });
    return () => {
      window.removeEventListener("pointerdown", leave, true);
      inside.removeEventListener("focusin", remember);
      changes.disconnect();
    };
  }, []);
  return <div ref={container} className={className}>{children}</div>;
}
