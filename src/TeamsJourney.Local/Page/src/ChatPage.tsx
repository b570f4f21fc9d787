import { Avatar } from "./Avatar";
import { Compose } from "./Compose";
import type { ChatView } from "./contract";
import { Message } from "./Message";
import { useSession } from "./session";
import { useNewest } from "./useNewest";
import { useViewing } from "./useViewing";

/** This person's chat with the bot. */
export function ChatPage({ chat, version }: { chat: ChatView; version: number }) {
  const { setup, me, strings, say } = useSession();
  const newest = useNewest(chat.messages);
  useViewing(me.key, chat.id, version, true);
  return (
    <>
      <header className="place"><Avatar author="bot" size={28} /><h1>{chat.name}</h1></header>
      <section className="panel">
        <div className="posts" ref={newest}>
          {chat.messages.length === 0 && (
            <div className="empty"><img src="./icon.svg" alt="" width="56" height="56" /><p className="empty-hint">{strings.emptyChat(setup.botName)}</p></div>
          )}
          {chat.messages.map((message) => (
            <article key={message.id} className={`post chat-post${message.author.key === me.key ? " chat-mine" : ""}`}><Message message={message} /></article>
          ))}
        </div>
        <Compose label={strings.chatHint(setup.botName)} hint={strings.chatHint(setup.botName)} mentions={false} onSend={(text) => say(chat.id, text, false)} />
      </section>
    </>
  );
}
