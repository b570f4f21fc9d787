import { useEffect, useId, useState } from "react";
import { Compose } from "./Compose";
import type { ChannelView } from "./contract";
import type { Destination } from "./links";
import { Post } from "./Post";
import { useSession } from "./session";
import { TabFrame } from "./tab/TabFrame";
import { useNewest } from "./useNewest";
import { useViewing } from "./useViewing";

type Tab = "posts" | "journey" | "planner";

/** A channel: its posts, and for the journey's channel the app's tab and the plan. */
export function ChannelPage({ channel, version, destination }: { channel: ChannelView; version: number; destination: Destination | undefined }) {
  const { setup, me, theme, strings } = useSession();
  const [tab, setTab] = useState<Tab>(destination?.tab ?? "posts");
  const id = useId();
  const tabs: readonly Tab[] = channel.id === setup.journeyChannelId ? ["posts", "journey", "planner"] : ["posts"];
  useEffect(() => {
    if (destination) {
      setTab(destination.tab);
    }
  }, [destination]);
  const subPageId = destination?.tab === "journey" ? destination.subPageId : "";
  const planId = destination?.tab === "planner" ? destination.planId : "";
  const board = `/planner?${new URLSearchParams({ lang: me.locale, theme, ...(planId ? { plan: planId } : {}) })}`;
  useViewing(me.key, channel.id, version, tab === "posts");
  const step = (by: number) => {
    const next = tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length] ?? "posts";
    setTab(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };

  return (
    <>
      <header className="place">
        <span className="hash" aria-hidden="true">#</span>
        <h1>{channel.name}</h1>
        <div role="tablist" aria-label={channel.name} onKeyDown={(event) => {
          if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
            step(event.key === "ArrowRight" ? 1 : -1);
          }
        }}>
          {tabs.map((one) => (
            <button key={one} type="button" role="tab" id={`${id}-${one}`} aria-selected={tab === one} aria-controls={`${id}-panel`}
              tabIndex={tab === one ? 0 : -1} onClick={() => setTab(one)}>{strings.tabs[one]}</button>
          ))}
        </div>
      </header>
      <section className="panel" role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`}>
        {tab === "posts" && <Posts key={me.key} channel={channel} />}
        {tab === "journey" && <TabFrame key={subPageId} channel={channel} subPageId={subPageId} />}
        {tab === "planner" && <iframe className="tab-frame" src={board} title={strings.tabs.planner} />}
      </section>
    </>
  );
}

function Posts({ channel }: { channel: ChannelView }) {
  const { setup, strings, say } = useSession();
  const newest = useNewest(channel.threads.flatMap((thread) => thread.messages));
  return (
    <>
      <div className="posts" ref={newest}>
        {channel.threads.length === 0 && (
          <div className="empty">
            <img src="./icon.svg" alt="" width="56" height="56" />
            <p>{strings.emptyChannel}</p>
            {channel.id === setup.journeyChannelId && <p className="empty-hint">{strings.emptyJourney(setup.botName)}</p>}
          </div>
        )}
        {channel.threads.map((thread) => <Post key={thread.id} thread={thread} />)}
      </div>
      <Compose label={strings.newPost} hint={strings.hint(setup.botName)} mentions onSend={(text, mention) => say(channel.id, text, mention)} />
    </>
  );
}
