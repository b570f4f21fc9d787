import { useState } from "react";
import { Compose } from "./Compose";
import type { ThreadView } from "./contract";
import { Message } from "./Message";
import { useSession } from "./session";

/** A post with its replies. */
export function Post({ thread }: { thread: ThreadView }) {
  const { strings, say } = useSession();
  const [replying, setReplying] = useState(false);
  const [first, ...replies] = thread.messages;
  return (
    <article className="post" aria-label={first?.author.name}>
      {first && <Message message={first} />}
      {replies.length > 0 && <div className="replies">{replies.map((reply) => <Message key={reply.id} message={reply} small />)}</div>}
      {replying ? (
        <Compose label={strings.reply} hint={strings.replyHint} mentions compact autoFocus
          onCancel={() => setReplying(false)}
          onSend={(text, mention) => { setReplying(false); return say(thread.id, text, mention); }} />
      ) : (
        <button type="button" className="reply" onClick={() => setReplying(true)}>{strings.reply}</button>
      )}
    </article>
  );
}
