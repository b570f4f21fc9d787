import { Avatar } from "./Avatar";
import { AdaptiveCardView } from "./cards/AdaptiveCardView";
import { messageHtml } from "./cards/markdown";
import type { MessageView } from "./contract";
import { MessageMenu } from "./MessageMenu";
import { useSession } from "./session";

/** One message: who, when, its text and its cards. */
export function Message({ message, small = false }: { message: MessageView; small?: boolean }) {
  const { setup, me, theme, strings, click, open } = useSession();
  const time = new Date(message.sentAt);
  return (
    <div className={`message${small ? " message-small" : ""}`} data-message={message.id}>
      <Avatar author={message.author.key} size={small ? 24 : 32} />
      <div className="message-content">
        <p className="message-head">
          <strong>{message.author.name}</strong>
          {message.author.key === "bot" && <span className="app-badge">{strings.app}</span>}
          <time dateTime={message.sentAt} title={time.toLocaleString(me.locale)}>{time.toLocaleTimeString(me.locale, { hour: "2-digit", minute: "2-digit" })}</time>
          {message.isEdited && !message.isDeleted && <span className="edited">{strings.edited}</span>}
        </p>
        {message.isDeleted ? <p className="deleted">{strings.deleted}</p> : (
          <>
            {message.text && <div className="message-text" dangerouslySetInnerHTML={{ __html: messageHtml(message.text, message.textFormat, message.mentions) }} />}
            {message.cards.map((card, index) => (
              <AdaptiveCardView key={index} card={card} theme={theme} people={setup.people} strings={strings} label={message.author.name}
                error={message.error} onClick={(clicked) => click(message.id, index, clicked)} onOpen={open} />
            ))}
            {message.isPersonal && <p className="only-you">{strings.onlyYou}</p>}
          </>
        )}
      </div>
      {!message.isDeleted && <MessageMenu messageId={message.id} />}
    </div>
  );
}
