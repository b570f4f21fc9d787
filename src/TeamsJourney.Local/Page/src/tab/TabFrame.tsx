import { useEffect, useRef } from "react";
import { api } from "../api";
import type { ChannelView } from "../contract";
import { useSession } from "../session";
import { TabHost } from "./TabHost";

/** The app's tab, in a frame that is hosted as Teams hosts it. It is loaded anew for another person: Teams has one person per window. */
export function TabFrame({ channel, subPageId }: { channel: ChannelView; subPageId: string }) {
  const { setup, me, theme, strings, open } = useSession();
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<TabHost>(null);
  const currentTheme = useRef(theme);

  useEffect(() => {
    const opened = new TabHost(() => frame.current, new URL(setup.tabUrl).origin, {
      context: () => ({
        locale: me.locale,
        theme: currentTheme.current,
        entityId: "journey",
        subEntityId: subPageId,
        frameContext: "content",
        hostName: "Teams",
        hostClientType: "web",
        sessionId: `local-${me.key}`,
        userObjectId: me.entraId,
        userPrincipalName: me.userPrincipalName,
        userDisplayName: me.name,
        loginHint: me.userPrincipalName,
        tid: setup.tenantId,
        teamId: setup.teamId,
        teamName: setup.teamName,
        groupId: setup.groupId,
        channelId: channel.id,
        channelName: channel.name,
        channelType: "Regular",
        hostTeamGroupId: setup.groupId,
        hostTeamTenantId: setup.tenantId,
      }),
      token: () => api.token(me.key),
      open,
    });
    host.current = opened;
    return () => opened.close();
  }, [setup, me, channel.id, channel.name, subPageId, open]);

  useEffect(() => {
    currentTheme.current = theme;
    host.current?.changeTheme(theme);
  }, [theme]);

  return <iframe key={me.key} ref={frame} className="tab-frame" src={contentUrl(setup.tabUrl, setup.tenantId, channel.id, me.locale, currentTheme.current)} title={strings.tabs.journey} />;
}

/** Teams fills the placeholders in a tab's content URL ({tid}, {channelId}, {locale}, {theme}) when it opens the tab. */
function contentUrl(tab: string, tenant: string, channel: string, locale: string, theme: string): string {
  const url = new URL(tab);
  url.search = new URLSearchParams({ tenant, channel, lang: locale, theme }).toString();
  return url.toString();
}
