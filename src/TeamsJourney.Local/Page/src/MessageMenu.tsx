import { useRef, useState } from "react";
import { useSession } from "./session";

/** The "…" of a message: what message extensions can do with it. */
export function MessageMenu({ messageId }: { messageId: string }) {
  const { setup, me, strings, command } = useSession();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (focus: boolean) => {
    setOpen(false);
    if (focus) {
      button.current?.focus();
    }
  };
  return (
    <div className="message-menu"
      onBlur={(event) => { if (!event.currentTarget.contains(event.relatedTarget)) { close(false); } }}
      onKeyDown={(event) => { if (event.key === "Escape") { close(true); } }}>
      <button ref={button} type="button" className="icon-button" aria-label={strings.more} aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M4.5 10h.01M10 10h.01M15.5 10h.01" /></svg>
      </button>
      {open && (
        <ul role="menu">
          {setup.messageCommands.map((one) => (
            <li key={one.id} role="none">
              <button type="button" role="menuitem" autoFocus onClick={() => { close(true); void command(one.id, messageId); }}>
                <img src="./icon.svg" alt="" width="20" height="20" />{me.locale.startsWith("nl") ? one.dutchTitle : one.englishTitle}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
