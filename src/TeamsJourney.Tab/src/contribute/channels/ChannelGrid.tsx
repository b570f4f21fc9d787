import { Button, Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowUp20Regular } from "@fluentui/react-icons";
import { Fragment } from "react";
import type { Send } from "../../api/send";
import type { Journey, Touchpoint } from "../../api/types";
import { Problem } from "../../app/Problem";
import { useSending } from "../../app/useSending";
import { useSession } from "../../host/Session";
import { channelIcons, directionIcons } from "../../map/channelIcons";
import { neighbour } from "../../edit/place";
import { channels, toggle, turn } from "./channels";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", maxWidth: "100%" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  head: { padding: tokens.spacingHorizontalXS, verticalAlign: "bottom", fontWeight: tokens.fontWeightSemibold },
  phase: { textAlign: "left", padding: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, color: tokens.colorBrandForeground1 },
  text: {
    textAlign: "left", fontWeight: tokens.fontWeightRegular, minWidth: "12rem", overflowWrap: "anywhere", padding: tokens.spacingHorizontalXS, backgroundColor: tokens.colorNeutralBackground1,
    // On a phone the words stay in sight while the channels scroll.
    "@media (max-width: 640px)": { position: "sticky", left: 0, zIndex: 1, minWidth: "9rem", hyphens: "auto" },
  },
  cell: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, textAlign: "center", whiteSpace: "nowrap" },
});

/** All touchpoints with their channels, in the one order: to tick, to turn and to move. */
export function ChannelGrid({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem } = useSending(send);
  const columns = channels.filter((channel) => !journey.channelsUsed || journey.channelsUsed.includes(channel) || journey.touchpoints.some((touchpoint) => touchpoint.channels.some((use) => use.channel === channel)));

  function move(touchpoint: Touchpoint, earlier: boolean): void {
    const to = neighbour(journey, touchpoint, earlier);
    if (to) {
      void run({ do: "touchpoint/place", touchpoint: touchpoint.id, ...to });
    }
  }

  return (
    <div className={styles.scroll}>
      <Problem text={problem} />
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            <th scope="col" className={mergeClasses(styles.head, styles.text)}>{words.map.lane.touchpoint}</th>
            {columns.map((channel) => {
              const Icon = channelIcons[channel];
              return <th key={channel} scope="col" className={styles.head}><Icon aria-hidden /><br />{words.method.channel[channel]}</th>;
            })}
          </tr>
        </thead>
        <tbody>
          {journey.phases.map((phase) => (
            <Fragment key={phase.id}>
              <tr><th colSpan={columns.length + 2} scope="rowgroup" className={styles.phase}>{phase.name}</th></tr>
              {journey.touchpoints.filter((touchpoint) => touchpoint.phase === phase.id).map((touchpoint) => (
                <tr key={touchpoint.id}>
                  <td className={styles.cell}>
                    <Button size="small" appearance="subtle" icon={<ArrowUp20Regular />} data-focus={`earlier ${touchpoint.id}`} aria-label={words.contribute.earlier(touchpoint.number)} disabled={!neighbour(journey, touchpoint, true)} onClick={() => move(touchpoint, true)} />
                    <Button size="small" appearance="subtle" icon={<ArrowDown20Regular />} data-focus={`later ${touchpoint.id}`} aria-label={words.contribute.later(touchpoint.number)} disabled={!neighbour(journey, touchpoint, false)} onClick={() => move(touchpoint, false)} />
                  </td>
                  <th scope="row" className={styles.text}><Text size={200}><b>{touchpoint.number}.</b> {touchpoint.text}</Text></th>
                  {columns.map((channel) => {
                    const use = touchpoint.channels.find((one) => one.channel === channel);
                    const Direction = use && directionIcons[use.direction];
                    const set = (change: typeof toggle) => void run({ do: "touchpoint/channels", touchpoint: touchpoint.id, channels: change(touchpoint.channels, channel), seen: touchpoint.revision });
                    return (
                      <td key={channel} className={styles.cell}>
                        <Checkbox checked={use !== undefined} aria-label={words.contribute.through(words.method.channel[channel], touchpoint.number)} onChange={() => set(toggle)} />
                        {use && Direction && (
                          <Button size="small" appearance="subtle" icon={<Direction />} title={words.method.direction[use.direction]} aria-label={words.contribute.direction(words.method.channel[channel], words.method.direction[use.direction])} onClick={() => set(turn)} />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
