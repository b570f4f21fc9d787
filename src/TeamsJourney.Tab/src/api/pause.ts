/** Waits, but no longer than until the network is back. */
export function pause(milliseconds: number, ending: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    globalThis.addEventListener?.("online", done);
    ending.addEventListener("abort", done);
    function done(): void {
      clearTimeout(timer);
      globalThis.removeEventListener?.("online", done);
      ending.removeEventListener("abort", done);
      resolve();
    }
  });
}
