import { useEffect } from "react";
import { api } from "./api";

/** Tells the server that this person is looking here, at first and after every change: that is when Teams refreshes cards. */
export function useViewing(person: string, conversationId: string, version: number, visible: boolean): void {
  useEffect(() => {
    if (visible && !document.hidden) {
      // Only what is read depends on it; the stream tells when the server is gone.
      api.viewing(person, conversationId).catch(() => undefined);
    }
  }, [person, conversationId, version, visible]);
}
