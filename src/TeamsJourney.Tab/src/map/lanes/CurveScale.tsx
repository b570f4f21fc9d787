import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Emotion } from "../../api/types";
import { useSession } from "../../host/Session";
import { curveHeight, feelingHeight } from "../measures";

/** The five words that people choose from, and where each stands. */
export const scale: readonly { readonly emotion: Emotion; readonly feeling: number }[] = [
  { emotion: "happy", feeling: 2 },
  { emotion: "satisfied", feeling: 1 },
  { emotion: "irritated", feeling: -1 },
  { emotion: "disappointed", feeling: -1.4 },
  { emotion: "angry", feeling: -2 },
];

const useStyles = makeStyles({
  scale: { position: "relative", height: `${curveHeight}px` },
  over: { position: "sticky", left: 0, width: 0, height: 0, zIndex: 1, pointerEvents: "none" },
  word: {
    position: "absolute", right: 0, transform: "translateY(-50%)", whiteSpace: "nowrap", lineHeight: tokens.lineHeightBase100,
    fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2,
  },
  overWord: { right: "auto", left: "4px", padding: "0 4px", borderRadius: tokens.borderRadiusSmall, fontSize: tokens.fontSizeBase100, backgroundColor: tokens.colorNeutralBackground1 },
});

/** The words beside the curve, which stay in sight while it scrolls. */
export function CurveScale({ isOver = false }: { readonly isOver?: boolean }) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <div className={isOver ? styles.over : styles.scale} aria-hidden>
      {scale.map(({ emotion, feeling }) => (
        <span key={emotion} className={mergeClasses(styles.word, isOver && styles.overWord)} style={{ top: `${feelingHeight(feeling)}px` }}>{words.method.emotion[emotion]}</span>
      ))}
    </div>
  );
}
