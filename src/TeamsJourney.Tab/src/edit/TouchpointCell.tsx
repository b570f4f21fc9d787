import { Badge, Button, Checkbox, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, Text, tokens } from "@fluentui/react-components";
import { MoreHorizontal20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState } from "react";
import type { Touchpoint } from "../api/types";
import { useSession } from "../host/Session";
import { findKept } from "../kept/kept";
import { canOrder, canTidy } from "./allowed";
import { useEditing } from "./EditSession";
import { MoveHandle } from "./MoveHandle";
import { keptAs, Rename } from "./Rename";

// Within this a second click makes it a double click.
const doubleClick = 250;

const useStyles = makeStyles({
  words: { justifyContent: "flex-start", textAlign: "left", fontWeight: tokens.fontWeightRegular, padding: tokens.spacingHorizontalXS, minWidth: 0, whiteSpace: "normal", overflowWrap: "anywhere", width: "100%" },
  tools: { display: "flex", alignItems: "center", flexWrap: "wrap", marginTop: "auto" },
});

/** A touchpoint in the customer's words, on the map: to read, and where the method allows it to change, to move and to take together. */
export function TouchpointCell({ touchpoint, choose }: { readonly touchpoint: Touchpoint; readonly choose: (touchpoint: string) => void }) {
  const styles = useStyles();
  const { words } = useSession();
  const { journey, run, selected, select } = useEditing();
  const [isRenaming, setRenaming] = useState(() => findKept(keptAs(touchpoint.id)) !== undefined);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(opening.current), []);
  if (isRenaming && touchpoint.canChange) {
    return <Rename touchpoint={touchpoint} close={() => setRenaming(false)} />;
  }
  // What opens on the first click would catch the second; by keyboard nothing has to wait.
  const click = (clicks: number) => {
    clearTimeout(opening.current);
    if (!touchpoint.canChange || clicks === 0) {
      choose(touchpoint.id);
    } else if (clicks === 1) {
      opening.current = setTimeout(() => choose(touchpoint.id), doubleClick);
    } else {
      setRenaming(true);
    }
  };
  const tidies = canTidy(journey);
  return (
    <>
      <Button
        appearance="subtle" className={styles.words} data-focus={`words ${touchpoint.id}`} onClick={(event) => click(event.detail)}
        onKeyDown={(event) => { if (event.key === "F2" && touchpoint.canChange) { setRenaming(true); } }}
      >
        <Text size={200}><b>{touchpoint.number}.</b> {touchpoint.text}</Text>
      </Button>
      <div className={styles.tools}>
        {tidies && <Checkbox checked={selected.has(touchpoint.id)} aria-label={words.edit.select(touchpoint.text)} onChange={(_, data) => select(touchpoint.id, data.checked === true)} />}
        {(canOrder(journey) || (touchpoint.canChange && touchpoint.isMine)) && <MoveHandle touchpoint={touchpoint} />}
        {touchpoint.canChange && (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={words.edit.more(touchpoint.text)} />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem onClick={() => setRenaming(true)}>{words.contribute.edit}</MenuItem>
                <MenuItem onClick={() => void run({ do: "touchpoint/delete", touchpoint: touchpoint.id })}>{words.edit.remove}</MenuItem>
                {tidies && touchpoint.mergedFrom.length > 0 && <MenuItem onClick={() => void run({ do: "touchpoint/split", touchpoint: touchpoint.id })}>{words.edit.split}</MenuItem>}
                <MenuItem onClick={() => choose(touchpoint.id)}>{words.edit.open}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
        )}
        {touchpoint.mergedFrom.length > 0 && <Badge appearance="outline" title={touchpoint.mergedFrom.join("\n")}>{words.edit.mergedFrom(touchpoint.mergedFrom.length)}</Badge>}
      </div>
    </>
  );
}
