import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Journey, Touchpoint } from "../api/types";
import { useSession } from "../host/Session";
import { lanesWithData, type LaneName } from "./lanes";

const useStyles = makeStyles({
  view: { position: "absolute", inset: 0, overflow: "auto", padding: `0 ${tokens.spacingHorizontalL}` },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, width: "100%" },
  head: { position: "sticky", top: 0, backgroundColor: tokens.colorNeutralBackground1, textAlign: "left", padding: tokens.spacingHorizontalS, borderBottom: `2px solid ${tokens.colorNeutralStroke1}`, zIndex: 1 },
  cell: { textAlign: "left", verticalAlign: "top", padding: tokens.spacingHorizontalS, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: "7rem", maxWidth: "24rem", overflowWrap: "anywhere", hyphens: "auto" },
  words: { minWidth: "16rem" },
  // Which touchpoint a row is about stays in sight.
  touchpoint: { position: "sticky", left: 0, backgroundColor: tokens.colorNeutralBackground1, maxWidth: "14rem" },
  list: { margin: 0, paddingLeft: "1em" },
});

/** The map as a table: for screen readers, and for who prefers to read. */
export function TableMap({ journey }: { readonly journey: Journey }) {
  const styles = useStyles();
  const { words } = useSession();
  const lanes = lanesWithData(journey).filter((lane) => lane !== "touchpoint");
  const stepOf = new Map(journey.journeySteps.flatMap((step) => step.touchpoints.map((id) => [id, step.name] as const)));
  return (
    <div className={styles.view} role="region" aria-label={words.map.table} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.map.phase, words.map.step, words.map.lane.touchpoint, ...lanes.map((lane) => words.map.lane[lane])].map((name) => <th key={name} scope="col" className={styles.head}>{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {journey.touchpoints.map((touchpoint) => (
            <tr key={touchpoint.id}>
              <td className={styles.cell}>{journey.phases.find((phase) => phase.id === touchpoint.phase)?.name}</td>
              <td className={styles.cell}>{stepOf.get(touchpoint.id)}</td>
              <th scope="row" className={mergeClasses(styles.cell, styles.touchpoint)}>{touchpoint.number}. {touchpoint.text}</th>
              {lanes.map((lane) => <td key={lane} className={mergeClasses(styles.cell, lane === "thoughts" && styles.words)}><List lane={lane} touchpoint={touchpoint} journey={journey} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function List({ lane, touchpoint, journey }: { readonly lane: LaneName; readonly touchpoint: Touchpoint; readonly journey: Journey }) {
  const styles = useStyles();
  const { words, locale } = useSession();
  const lines = linesOf(lane, touchpoint, journey, words, locale);
  return lines.length > 1 ? <ul className={styles.list}>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul> : <>{lines[0]}</>;
}

function linesOf(lane: LaneName, touchpoint: Touchpoint, journey: Journey, words: ReturnType<typeof useSession>["words"], locale: string): readonly string[] {
  const { mood } = touchpoint;
  const pain = journey.pains.find((one) => one.touchpoint === touchpoint.id);
  const improvements = journey.improvements.filter((one) => one.touchpoint === touchpoint.id);
  switch (lane) {
    case "touchpoint":
      return [touchpoint.text];
    case "channels":
      return touchpoint.channels.map((use) => `${words.method.channel[use.channel]}, ${words.method.direction[use.direction]}`);
    case "experience":
      return mood && mood.points.length > 0
        ? [words.map.feelingOf(mood.middle.toLocaleString(locale, { maximumFractionDigits: 1 }), mood.positive, mood.negative), ...(mood.isDivided ? [words.map.divided] : [])]
        : [words.map.noAnswer];
    case "verdicts":
      return [...(mood?.wows ? [`WOW ${mood.wows}`] : []), ...(mood?.aus ? [`AU ${mood.aus}`] : []), ...(mood?.isMomentOfTruth ? [words.map.momentOfTruth] : [])];
    case "thoughts":
      return [...(mood?.customerWords ?? []).map((text) => `${words.map.customerWords}: “${text}”`), ...(mood?.thoughts ?? []).map((text) => `“${text}”`)];
    case "evidence":
      return mood && mood.answers > 0 ? [words.map.withEvidence(mood.withEvidence, mood.answers)] : [words.map.noAnswer];
    case "pains":
      return [...(pain ? [words.map.pain(pain.rank)] : []), ...(pain?.parkedBecause ? [`${words.map.parked}: ${pain.parkedBecause}`] : []), ...improvements.map((one) => one.title)];
    case "kpi":
      return improvements.map((one) => one.kpi).filter((kpi) => kpi.length > 0);
  }
}
