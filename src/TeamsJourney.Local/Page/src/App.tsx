import { useCallback, useEffect, useMemo, useState } from "react";
import { api } from "./api";
import { ChannelPage } from "./ChannelPage";
import { ChatPage } from "./ChatPage";
import type { Click, Dialog, Outcome, Person, Setup } from "./contract";
import { DialogWindow } from "./DialogWindow";
import { destinationOf, isWebLink } from "./links";
import type { Destination } from "./links";
import { PersonSwitch } from "./PersonSwitch";
import { Rail } from "./Rail";
import { SessionContext } from "./session";
import type { Session } from "./session";
import { stringsFor } from "./strings";
import { applyTheme, rememberedTheme } from "./theme";
import type { Theme } from "./theme";
import { ThemeSwitch } from "./ThemeSwitch";
import { Toasts, useToasts } from "./Toasts";
import { useSetup, useView } from "./useTeam";

export function App() {
  const setup = useSetup();
  return setup ? <Shell setup={setup} /> : <p className="starting" role="status">Local Teams…</p>;
}

const askedFor = (people: readonly Person[]) =>
  people.find((person) => person.key === new URLSearchParams(location.search).get("as")) ?? people[0]!;

function Shell({ setup }: { setup: Setup }) {
  const [me, setMe] = useState(() => askedFor(setup.people));
  const [theme, setTheme] = useState<Theme>(rememberedTheme);
  const [place, setPlace] = useState(setup.journeyChannelId);
  const [destination, setDestination] = useState<Destination>();
  const [railOpen, setRailOpen] = useState(false);
  const [dialog, setDialog] = useState<Dialog>();
  const [dialogError, setDialogError] = useState("");
  const toasts = useToasts();
  const { view, online } = useView(me.key);
  const strings = stringsFor(me.locale);
  const { show } = toasts;

  useEffect(() => {
    document.documentElement.lang = me.locale;
    document.title = `${me.givenName} · Local Teams`;
  }, [me]);

  const become = (person: Person) => {
    setMe(person);
    setDialog(undefined);
    setPlace((current) => (current === view?.chat.id ? setup.journeyChannelId : current));
    history.replaceState(null, "", `?as=${person.key}`);
  };

  const follow = useCallback((outcome: Outcome, inDialog: boolean) => {
    setDialogError("");
    switch (outcome.kind) {
      case "dialog":
        setDialog(outcome.dialog);
        break;
      case "message":
        setDialog(undefined);
        if (outcome.text) {
          show(outcome.text);
        }
        break;
      case "closed":
        setDialog(undefined);
        break;
      case "failed":
        if (inDialog) {
          setDialogError(outcome.text);
        }
        break;
    }
  }, [show]);

  const open = useCallback((address: string) => {
    const inside = destinationOf(address);
    if (inside) {
      setDialog(undefined);
      setPlace(setup.journeyChannelId);
      setDestination(inside);
    } else if (isWebLink(address)) {
      window.open(address, "_blank", "noopener,noreferrer");
    }
  }, [setup]);

  const session: Session = useMemo(() => {
    const attempt = async (work: Promise<Outcome>, inDialog: boolean, showFailure: boolean) => {
      try {
        const outcome = await work;
        follow(outcome, inDialog);
        if (showFailure && outcome.kind === "failed") {
          show(outcome.text);
        }
      } catch {
        show(strings.lost);
      }
    };
    return {
      setup, me, theme, strings,
      click: (messageId: string, cardIndex: number, click: Click) => attempt(api.click(me.key, messageId, cardIndex, click), false, false),
      command: (commandId: string, messageId: string) => attempt(api.command(me.key, commandId, messageId), false, true),
      submit: (dialogId: string, click: Click) => attempt(api.submitDialog(me.key, dialogId, click), true, false),
      open,
      say: async (conversationId: string, text: string, mention: boolean) => {
        try {
          const said = await api.say(me.key, conversationId, text, mention);
          if (!said.accepted) {
            show(strings.notAccepted(setup.botName));
          }
        } catch {
          show(strings.lost);
        }
      },
    };
  }, [setup, me, theme, strings, follow, show, open]);

  const closeDialog = (open: Dialog) => {
    setDialog(undefined);
    setDialogError("");
    void api.closeDialog(me.key, open.id);
  };

  const channel = view?.channels.find((one) => one.id === place);
  return (
    <SessionContext value={session}>
      <div className={`shell${railOpen ? " rail-open" : ""}`} onClickCapture={(event) => {
        const link = event.target instanceof Element ? event.target.closest("a") : null;
        if (link && destinationOf(link.href)) {
          event.preventDefault();
          open(link.href);
        }
      }}>
        <header className="top">
          <button type="button" className="icon-button rail-toggle" aria-label={strings.menu} aria-expanded={railOpen} onClick={() => setRailOpen(!railOpen)}>
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 5h14M3 10h14M3 15h14" /></svg>
          </button>
          <span className="brand" title={strings.local}><img src="./icon.svg" alt="" />Local Teams</span>
          <PersonSwitch me={me} people={setup.people} strings={strings} onSwitch={become} />
          <ThemeSwitch theme={theme} strings={strings} onSwitch={(chosen) => { applyTheme(chosen); setTheme(chosen); }} />
        </header>
        {view && <Rail view={view} place={place} onGo={(id) => { setPlace(id); setDestination(undefined); setRailOpen(false); }} />}
        <main>
          {!online && <p className="offline" role="status">{strings.offline}</p>}
          {view && channel && <ChannelPage key={channel.id} channel={channel} version={view.version} destination={destination} />}
          {view && place === view.chat.id && <ChatPage key={view.chat.id} chat={view.chat} version={view.version} />}
        </main>
        {dialog && <DialogWindow dialog={dialog} error={dialogError} onClose={() => closeDialog(dialog)} />}
        <Toasts toasts={toasts.list} label={strings.close} onClose={toasts.close} />
      </div>
    </SessionContext>
  );
}
