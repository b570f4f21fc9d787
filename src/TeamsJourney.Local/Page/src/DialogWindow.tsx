import { useEffect, useRef } from "react";
import { AdaptiveCardView } from "./cards/AdaptiveCardView";
import type { Dialog } from "./contract";
import { useSession } from "./session";

const widths: Record<string, number> = { small: 440, medium: 600, large: 900 };

/** A dialog over everything. The browser's own: it keeps the focus inside, and Esc closes it. */
export function DialogWindow({ dialog, error, onClose }: { dialog: Dialog; error: string; onClose: () => void }) {
  const { setup, theme, strings, submit, open } = useSession();
  const modal = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = modal.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  useEffect(() => {
    // The first field is what one came for, also on the next card of the same dialog.
    modal.current?.querySelector<HTMLElement>(".card input, .card textarea, .card select, .card button")?.focus();
  }, [dialog.card]);
  const title = dialog.title || strings.dialog;
  return (
    <dialog ref={modal} className="dialog" aria-label={title} style={{ maxWidth: widths[dialog.width] ?? Number(dialog.width) }}
      onCancel={(event) => { event.preventDefault(); onClose(); }}>
      <header>
        <img src="./icon.svg" alt="" width="24" height="24" />
        <h2>{title}</h2>
        <button type="button" className="icon-button" aria-label={strings.close} onClick={onClose}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4.5 4.5 11 11m0-11-11 11" /></svg>
        </button>
      </header>
      <AdaptiveCardView card={dialog.card} theme={theme} people={setup.people} strings={strings} label={title} error={error}
        onClick={(click) => submit(dialog.id, click)} onOpen={open} />
    </dialog>
  );
}
