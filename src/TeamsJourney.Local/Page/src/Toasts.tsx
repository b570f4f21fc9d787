import { useCallback, useState } from "react";

interface Toast {
  readonly id: number;
  readonly text: string;
}

const shownFor = 8000;
let lastToast = 0;

export function useToasts() {
  const [list, setList] = useState<readonly Toast[]>([]);
  const close = useCallback((id: number) => setList((current) => current.filter((toast) => toast.id !== id)), []);
  const show = useCallback((text: string) => {
    const id = ++lastToast;
    setList((current) => [...current, { id, text }]);
    window.setTimeout(() => close(id), shownFor);
  }, [close]);
  return { list, show, close };
}

/** Short messages in the corner, read out by screen readers. */
export function Toasts({ toasts, label, onClose }: { toasts: readonly Toast[]; label: string; onClose: (id: number) => void }) {
  return (
    <div className="toasts" role="status" aria-live="polite">
      {toasts.map((toast) => (
        <p key={toast.id} className="toast">
          <span>{toast.text}</span>
          <button type="button" className="icon-button" aria-label={label} onClick={() => onClose(toast.id)}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="m4.5 4.5 11 11m0-11-11 11" /></svg>
          </button>
        </p>
      ))}
    </div>
  );
}
