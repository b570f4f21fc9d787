import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { AddInPhase } from "../edit/AddInPhase";
import { useSession } from "../host/Session";
import type { Layout } from "./layout";
import { nameWidth, type Measures } from "./measures";

const phaseHeight = 58;
const narrowPhaseHeight = 44;

const useStyles = makeStyles({
  corner: { position: "sticky", left: 0, top: 0, zIndex: 5, backgroundColor: tokens.colorNeutralBackground2 },
  phase: {
    position: "sticky", top: 0, zIndex: 4, boxSizing: "border-box", minWidth: 0, padding: "4px 3px 2px", backgroundColor: tokens.colorNeutralBackground2,
    "&[data-drop] > div": { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}` },
  },
  card: {
    display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalXS, height: "100%", boxSizing: "border-box",
    padding: `0 ${tokens.spacingHorizontalXS} 0 ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`,
  },
  words: { position: "sticky", left: `${nameWidth + 15}px`, minWidth: 0, display: "flex", flexDirection: "column" },
  narrowWords: { left: "15px" },
  name: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  meaning: { color: tokens.colorNeutralForeground3, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  step: {
    position: "sticky", zIndex: 3, boxSizing: "border-box", minWidth: 0, display: "flex", flexDirection: "column", justifyContent: "flex-end", padding: `${tokens.spacingVerticalXS} 3px`, backgroundColor: tokens.colorNeutralBackground2,
  },
  behindSteps: { position: "sticky", zIndex: 3, backgroundColor: tokens.colorNeutralBackground2 },
  stepLine: { borderBottom: `2px solid ${tokens.colorNeutralStroke1}`, padding: `0 ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalM}`, overflow: "clip" },
  stepName: { position: "sticky", left: `${nameWidth + 15}px`, display: "inline-block", maxWidth: "100%", overflowWrap: "anywhere", hyphens: "auto" },
});

/** The phases and the steps in the journey; they stay in sight above what scrolls. */
export const MapHead = memo(function MapHead({ layout, measures }: { readonly layout: Layout; readonly measures: Measures }) {
  const styles = useStyles();
  const { words } = useSession();
  const first = measures.isNarrow ? 1 : 2;
  const height = measures.isNarrow ? narrowPhaseHeight : phaseHeight;
  return (
    <>
      {!measures.isNarrow && <div className={styles.corner} style={{ gridColumn: 1, gridRow: layout.steps.length > 0 ? "1 / 3" : 1 }} />}
      {layout.phases.map((phase) => (
        <div key={phase.of.id} className={styles.phase} style={{ gridColumn: `${phase.from + first} / span ${phase.columns}`, gridRow: 1, height }} title={phase.of.meaning} data-phase={phase.of.id}>
          <div className={styles.card}>
            <div className={mergeClasses(styles.words, measures.isNarrow && styles.narrowWords)}>
              <Text as="h2" size={300} weight="semibold" className={styles.name} style={{ margin: 0 }}>{phase.of.name}</Text>
              {!measures.isNarrow && phase.of.meaning && <Text size={100} className={styles.meaning}>{phase.of.meaning}</Text>}
            </div>
            <AddInPhase phase={phase.of} />
          </div>
        </div>
      ))}
      {layout.steps.length > 0 && <div className={styles.behindSteps} style={{ gridColumn: `${first} / span ${layout.columns.length}`, gridRow: 2, top: height }} />}
      {layout.steps.map((step) => (
        <div key={`${step.of.id}-${step.from}`} className={styles.step} style={{ gridColumn: `${step.from + first} / span ${step.columns}`, gridRow: 2, top: height }}>
          <div className={styles.stepLine}>
            <Text as="h3" size={200} weight="semibold" className={mergeClasses(styles.stepName, measures.isNarrow && styles.narrowWords)} style={{ margin: 0 }}>
              {step.isContinued ? `${step.of.name} ${words.map.continued}` : step.of.name}
            </Text>
          </div>
        </div>
      ))}
    </>
  );
});
