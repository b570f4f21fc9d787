import { Avatar } from "./Avatar";
import type { PersonView } from "./contract";
import { useSession } from "./session";

/** The team with its channels, and this person's chat with the bot. */
export function Rail({ view, place, onGo }: { view: PersonView; place: string; onGo: (id: string) => void }) {
  const { setup, strings } = useSession();
  const item = (id: string, name: string, unread: number, mark: React.ReactNode) => (
    <li key={id}>
      <button type="button" className="rail-item" aria-current={place === id ? "page" : undefined} onClick={() => onGo(id)}>
        {mark}
        <span className={unread > 0 ? "rail-unread" : undefined}>{name}</span>
        {unread > 0 && <span className="dot" role="img" aria-label={strings.unread(unread)} />}
      </button>
    </li>
  );
  return (
    <nav className="rail" aria-label={strings.team}>
      <h2><span className="team-mark" aria-hidden="true">RZ</span>{setup.teamName}</h2>
      <ul>{view.channels.map((channel) => item(channel.id, channel.name, channel.unread, <span className="hash" aria-hidden="true">#</span>))}</ul>
      <h2 className="rail-chats">{strings.chats}</h2>
      <ul>{item(view.chat.id, view.chat.name, view.chat.unread, <Avatar author="bot" size={24} />)}</ul>
    </nav>
  );
}
