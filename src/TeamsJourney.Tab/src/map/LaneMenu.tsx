import { Button, Checkbox, makeStyles, Popover, PopoverSurface, PopoverTrigger, Text, tokens } from "@fluentui/react-components";
import { ArrowDown20Regular, ArrowUp20Regular, Options20Regular } from "@fluentui/react-icons";
import type { Journey } from "../api/types";
import { useShortName } from "../app/useShortName";
import { useSession } from "../host/Session";
import { lanesWithData, moveLane, toggleLane, type LaneChoice } from "./lanes";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "1fr auto auto", alignItems: "center" },
  hint: { maxWidth: "18rem", marginBottom: tokens.spacingVerticalS },
  name: { minWidth: "10rem" },
});

interface Properties {
  readonly journey: Journey;
  readonly choice: LaneChoice;
  readonly change: (choice: LaneChoice) => void;
}

/** Shows, hides and orders lanes. */
export function LaneMenu({ journey, choice, change }: Properties) {
  const styles = useStyles();
  const short = useShortName();
  const { words } = useSession();
  const present = lanesWithData(journey);
  const lanes = choice.order.filter((lane) => present.includes(lane));
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" className={short.button} icon={<Options20Regular />} title={words.map.lanesHint}><span className={short.name}>{words.map.lanes}</span></Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={words.map.lanes}>
        <Text size={200} block className={styles.hint}>{words.map.lanesHint}</Text>
        {lanes.map((lane, index) => (
          <div key={lane} className={styles.row}>
            <Checkbox className={styles.name} label={words.map.lane[lane]} checked={!choice.hidden.includes(lane)} disabled={lane === "touchpoint"} onChange={() => change(toggleLane(choice, lane))} />
            <Button appearance="subtle" size="small" icon={<ArrowUp20Regular />} aria-label={words.map.up(words.map.lane[lane])} disabledFocusable={index === 0} onClick={() => change(moveLane(choice, lane, present, true))} />
            <Button appearance="subtle" size="small" icon={<ArrowDown20Regular />} aria-label={words.map.down(words.map.lane[lane])} disabledFocusable={index === lanes.length - 1} onClick={() => change(moveLane(choice, lane, present, false))} />
          </div>
        ))}
      </PopoverSurface>
    </Popover>
  );
}
