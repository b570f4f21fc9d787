import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef } from "react";

const useStyles = makeStyles({
  tabs: { display: "flex", flexWrap: "wrap" },
  tab: {
    font: "inherit", color: tokens.colorNeutralForeground2, backgroundColor: "transparent", border: "none", cursor: "pointer",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `3px solid ${tokens.colorTransparentStroke}`, borderRadius: tokens.borderRadiusMedium,
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold, borderBottomColor: tokens.colorCompoundBrandStroke },
});

interface Properties<T extends string> {
  readonly label: string;
  readonly views: readonly { readonly value: T; readonly name: string }[];
  readonly chosen: T;
  readonly choose: (view: T) => void;
  /** The element that a view is shown in. */
  readonly panel: string;
  readonly className?: string;
}

/**
 * The views of a journey, as tabs: one stop for Tab, and the arrow keys go from one to the next. Fluent's own TabList puts focusable
 * elements around itself that are hidden from screen readers, which nobody should meet.
 */
export function ViewTabs<T extends string>({ label, views, chosen, choose, panel, className }: Properties<T>) {
  const styles = useStyles();
  const list = useRef<HTMLDivElement>(null);

  function go(to: number): void {
    const view = views[(to + views.length) % views.length]!;
    choose(view.value);
    list.current?.querySelector<HTMLElement>(`#${tabIdOf(view.value)}`)?.focus();
  }

  return (
    <div
      ref={list} role="tablist" aria-label={label} className={mergeClasses(styles.tabs, className)}
      onKeyDown={(event) => {
        const at = views.findIndex((view) => view.value === chosen);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: views.length - 1 }[event.key];
        if (to !== undefined) {
          event.preventDefault();
          go(to);
        }
      }}
    >
      {views.map((view) => (
        <button
          key={view.value} type="button" role="tab" id={tabIdOf(view.value)} aria-selected={view.value === chosen} aria-controls={panel} tabIndex={view.value === chosen ? 0 : -1}
          className={mergeClasses(styles.tab, view.value === chosen && styles.chosen)} onClick={() => choose(view.value)}
        >
          {view.name}
        </button>
      ))}
    </div>
  );
}

/** The id of a view's tab, by which its panel names itself. */
export function tabIdOf(view: string): string {
  return `view-${view}`;
}
