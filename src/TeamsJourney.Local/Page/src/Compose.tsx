import { useRef, useState } from "react";
import { useSession } from "./session";

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly mentions: boolean;
  readonly compact?: boolean;
  readonly autoFocus?: boolean;
  readonly onCancel?: () => void;
  readonly onSend: (text: string, mention: boolean) => Promise<void>;
}

/** Where one types. Enter sends, Shift+Enter begins a line; a mention is a chip, and typing @ makes one too. */
export function Compose({ label, hint, mentions, compact = false, autoFocus = false, onCancel, onSend }: Props) {
  const { setup, strings } = useSession();
  const [text, setText] = useState("");
  const [mention, setMention] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);

  const type = (typed: string) => {
    const name = `@${setup.botName}`.toLowerCase();
    const rest = typed.toLowerCase().startsWith(name) ? typed.slice(name.length) : undefined;
    if (mentions && rest !== undefined && (rest === "" || /^\s/.test(rest))) {
      setMention(true);
      setText(rest.trimStart());
    } else {
      setText(typed);
    }
  };
  const send = () => {
    if (text.trim() || mention) {
      setText("");
      setMention(false);
      void onSend(text.trim(), mention);
    }
  };
  return (
    <form className={`compose${compact ? " compose-compact" : ""}`} onSubmit={(event) => { event.preventDefault(); send(); }}>
      <div className="compose-box" onClick={() => box.current?.focus()}>
        {mention && (
          <button type="button" className="mention-chip" aria-label={strings.removeMention(setup.botName)} onClick={() => setMention(false)}>@{setup.botName}</button>
        )}
        <textarea ref={box} rows={1} value={text} aria-label={label} placeholder={mention ? "" : hint} autoFocus={autoFocus}
          onChange={(event) => type(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              send();
            } else if (event.key === "Backspace" && text === "" && mention) {
              setMention(false);
            } else if (event.key === "Escape" && onCancel) {
              onCancel();
            }
          }} />
      </div>
      <div className="compose-actions">
        {mentions && !mention && (
          <button type="button" className="mention-button" aria-label={strings.mention(setup.botName)} onClick={() => { setMention(true); box.current?.focus(); }}>@{setup.botName}</button>
        )}
        {onCancel && <button type="button" className="plain-button" onClick={onCancel}>{strings.cancel}</button>}
        <button type="submit" className="icon-button send" aria-label={strings.send} title={strings.send} disabled={!text.trim() && !mention}>
          <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 3.5 17.5 10 3 16.5l1.8-6.5zM4.8 10h6" /></svg>
        </button>
      </div>
    </form>
  );
}
