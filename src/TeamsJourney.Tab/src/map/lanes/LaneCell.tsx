import { Badge, Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Journey, Touchpoint } from "../../api/types";
import { TouchpointCell } from "../../edit/TouchpointCell";
import { useSession } from "../../host/Session";
import { channelIcons, directionIcons } from "../channelIcons";
import type { LaneName } from "../lanes";
import type { Column } from "../layout";
import { PainCell } from "./PainCell";

const useStyles = makeStyles({
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS,
    overflowWrap: "anywhere", hyphens: "auto", height: "100%", boxSizing: "border-box",
  },
  roomForCard: { padding: tokens.spacingHorizontalXS },
  card: {
    display: "flex", flexDirection: "column", flexGrow: 1, padding: "3px", boxSizing: "border-box", borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorTransparentStroke}`, boxShadow: tokens.shadow2,
  },
  more: { minWidth: 0, padding: 0, justifyContent: "flex-start", textAlign: "left", color: tokens.colorBrandForeground1 },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  mark: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  channel: { display: "grid", gridTemplateColumns: "20px 1fr 20px", alignItems: "center", gap: tokens.spacingHorizontalXS },
  diamond: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: 2.5, flexShrink: 0 },
  sign: { color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground3 },
  quote: { fontStyle: "italic" },
  heardFrom: { display: "flex", flexDirection: "column", paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}` },
  bar: { height: "8px", borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground5, overflow: "hidden", border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  heard: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
});

/** The lanes whose cells are cards. */
const onCards: readonly LaneName[] = ["touchpoint", "pains"];

interface Properties {
  readonly lane: LaneName;
  readonly column: Column;
  readonly journey: Journey;
  readonly choose: (touchpoint: string) => void;
}

/** What one lane tells of one touchpoint. */
export const LaneCell = memo(function LaneCell({ lane, column, journey, choose }: Properties) {
  const styles = useStyles();
  const { words } = useSession();
  const { touchpoint } = column;
  if (!touchpoint) {
    return lane === "touchpoint" ? <div className={styles.cell}><Text size={200} className={styles.quiet}>{words.map.none}</Text></div> : null;
  }
  return (
    <div className={mergeClasses(styles.cell, onCards.includes(lane) && styles.roomForCard)}>
      {lane === "touchpoint" && <div className={styles.card}><TouchpointCell touchpoint={touchpoint} choose={choose} /></div>}
      {lane === "channels" && <Channels touchpoint={touchpoint} />}
      {lane === "verdicts" && <Verdicts touchpoint={touchpoint} />}
      {lane === "thoughts" && <Thoughts touchpoint={touchpoint} choose={choose} />}
      {lane === "evidence" && <Evidence touchpoint={touchpoint} />}
      {lane === "pains" && <PainCell touchpoint={touchpoint} journey={journey} choose={choose} />}
      {lane === "kpi" && journey.improvements.filter((one) => one.touchpoint === touchpoint.id && one.kpi).map((one) => <Text key={one.id} size={200}>{one.kpi}</Text>)}
    </div>
  );
});

function Channels({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const styles = useStyles();
  const { words } = useSession();
  return touchpoint.channels.map((use) => {
    const Channel = channelIcons[use.channel];
    const Direction = directionIcons[use.direction];
    return (
      <div key={use.channel} className={styles.channel}>
        <Channel aria-hidden className={styles.sign} />
        <Text size={200}>{words.method.channel[use.channel]}</Text>
        <Direction aria-label={words.method.direction[use.direction]} title={words.method.direction[use.direction]} role="img" className={styles.sign} />
      </div>
    );
  });
}

function Verdicts({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const styles = useStyles();
  const { words } = useSession();
  const { mood } = touchpoint;
  return mood && (
    <>
      <div className={styles.line}>
        {mood.wows > 0 && <Badge color="success" appearance="tint" shape="rounded">WOW {mood.wows}</Badge>}
        {mood.aus > 0 && <Badge color="danger" appearance="tint" shape="rounded">AU {mood.aus}</Badge>}
      </div>
      {mood.isMomentOfTruth && <div className={styles.mark}><svg width={14} height={14} aria-hidden className={styles.diamond}><path d="M7 1.5L12.5 7L7 12.5L1.5 7Z" /></svg><Text size={100}>{words.map.momentOfTruth}</Text></div>}
    </>
  );
}

const mostThoughts = 2;

function Thoughts({ touchpoint, choose }: { readonly touchpoint: Touchpoint; readonly choose: (touchpoint: string) => void }) {
  const styles = useStyles();
  const { words } = useSession();
  const customers = touchpoint.mood?.customerWords ?? [];
  const thoughts = touchpoint.mood?.thoughts ?? [];
  const shown = [...new Set(thoughts)].slice(0, Math.max(1, mostThoughts - customers.length));
  const left = thoughts.length - shown.length + Math.max(0, customers.length - 1);
  return (
    <>
      {customers.slice(0, 1).map((text) => (
        <div key={text} className={styles.heardFrom}>
          <Text size={100} className={styles.quiet}>{words.map.customerWords}</Text>
          <Text size={200} className={styles.quote}>“{text}”</Text>
        </div>
      ))}
      {shown.map((text, index) => <Text key={index} size={200} className={styles.quote}>“{text}”</Text>)}
      {left > 0 && <div><Button size="small" appearance="transparent" className={styles.more} onClick={() => choose(touchpoint.id)}>{words.map.more(left)}</Button></div>}
    </>
  );
}

function Evidence({ touchpoint }: { readonly touchpoint: Touchpoint }) {
  const styles = useStyles();
  const { words, locale } = useSession();
  const { mood } = touchpoint;
  if (!mood || mood.answers === 0) {
    return <Text size={200} className={styles.quiet}>{words.map.noAnswer}</Text>;
  }
  const heard = mood.withEvidence / mood.answers;
  return (
    <>
      <div className={styles.bar} aria-hidden><div className={styles.heard} style={{ width: `${100 * heard}%` }} /></div>
      <Text size={200}>{words.map.withEvidence(mood.withEvidence, mood.answers)}</Text>
      <Text size={100} className={styles.quiet}>{words.map.assumption((1 - heard).toLocaleString(locale, { style: "percent", maximumFractionDigits: 0 }))}</Text>
    </>
  );
}
