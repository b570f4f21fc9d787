import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import { useSession } from "../host/Session";
import { heightOf } from "./curve";
import { feltOn } from "./felt";
import type { Layout } from "./layout";
import { strandsOf } from "./strands";

const height = 54;
const column = 10;
// Above the line stand the names of the phases.
const names = 14;

const useStyles = makeStyles({
  overview: { position: "relative", flexShrink: 0, height: `${height}px`, margin: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXS}`, borderRadius: tokens.borderRadiusMedium, overflow: "hidden", border: `1px solid ${tokens.colorNeutralStroke2}` },
  phases: { display: "flex", height: "100%" },
  phase: {
    boxSizing: "border-box", minWidth: 0, padding: "1px 6px", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3, ":not(:first-child)": { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  drawing: { position: "absolute", inset: 0, width: "100%", height: "100%", pointerEvents: "none" },
  neutral: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  curve: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: 1.5 },
  between: { fill: tokens.colorBrandBackground2 },
  window: { position: "absolute", top: 0, bottom: 0, boxSizing: "border-box", border: `2px solid ${tokens.colorCompoundBrandStroke}`, borderRadius: tokens.borderRadiusMedium, pointerEvents: "none" },
  // The slider itself is not seen: what it does is drawn around it, and where the focus is too.
  slider: { position: "absolute", inset: 0, width: "100%", height: "100%", margin: 0, opacity: 0, cursor: "pointer", ":focus-visible + div": { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" } },
});

interface Properties {
  readonly layout: Layout;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** The whole journey in one strip, for a map that is much wider than the window: where one is, and the way to anywhere else. */
export function MapOverview({ layout, scroll }: Properties) {
  const styles = useStyles();
  const { words } = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const slider = useRef<HTMLInputElement>(null);
  const strands = useMemo(() => strandsOf(feltOn(layout.columns, column, (feeling) => names + heightOf(feeling, height - names, 6)), column), [layout]);

  useEffect(() => {
    const region = scroll.current;
    if (!region) {
      return;
    }
    const follow = () => {
      const whole = Math.max(1, region.scrollWidth);
      frame.current!.style.left = `${(100 * region.scrollLeft) / whole}%`;
      frame.current!.style.width = `${(100 * region.clientWidth) / whole}%`;
      slider.current!.value = String((100 * region.scrollLeft) / Math.max(1, whole - region.clientWidth));
    };
    follow();
    region.addEventListener("scroll", follow, { passive: true });
    window.addEventListener("resize", follow);
    return () => {
      region.removeEventListener("scroll", follow);
      window.removeEventListener("resize", follow);
    };
  }, [scroll, layout]);

  return (
    <div className={styles.overview}>
      <div className={styles.phases} aria-hidden>
        {layout.phases.map((phase) => <div key={phase.of.id} className={styles.phase} style={{ width: `${(100 * phase.columns) / layout.columns.length}%` }}>{phase.of.name}</div>)}
      </div>
      <svg className={styles.drawing} viewBox={`0 0 ${layout.columns.length * column} ${height}`} preserveAspectRatio="none" aria-hidden>
        <line x1={0} x2={layout.columns.length * column} y1={(height + names) / 2} y2={(height + names) / 2} className={styles.neutral} vectorEffect="non-scaling-stroke" />
        {strands.map(({ upper, lower, between }, index) => (
          <g key={index}>
            {upper !== lower && <path d={between} className={styles.between} />}
            <path d={upper} className={styles.curve} vectorEffect="non-scaling-stroke" />
            {upper !== lower && <path d={lower} className={styles.curve} vectorEffect="non-scaling-stroke" />}
          </g>
        ))}
      </svg>
      <input
        ref={slider} type="range" min={0} max={100} step={0.1} defaultValue={0} className={styles.slider} aria-label={words.map.overview}
        onInput={(event) => {
          const region = scroll.current;
          if (region) {
            region.scrollLeft = (Number(event.currentTarget.value) / 100) * (region.scrollWidth - region.clientWidth);
          }
        }}
      />
      <div ref={frame} className={styles.window} />
    </div>
  );
}
