import { Button, Menu, MenuDivider, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import { Refused } from "../api/client";
import type { Journey } from "../api/types";
import { Problem } from "../app/Problem";
import { useShortName } from "../app/useShortName";
import { useSession } from "../host/Session";
import { saveFile } from "./saveFile";
import { toPng } from "./toPng";

const sizes = ["A0", "A1", "A3"];

/** The journey in formats that others open. */
export function TakeAlongMenu({ journey }: { readonly journey: Journey }) {
  const styles = useShortName();
  const { client, words, theme } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function take(format: string): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const isPicture = format === "png";
      const { blob, name } = await client.fetchFile(journey.id, `export/${isPicture ? "svg" : format}?theme=${theme}`);
      saveFile(isPicture ? await toPng(blob) : blob, isPicture ? name.replace(/\.svg$/, ".png") : name);
    } catch (failed) {
      setProblem(failed instanceof Refused ? failed.message : words.app.unreachable);
    } finally {
      setBusy(false);
    }
  }

  const item = (format: string, name: string) => <MenuItem key={format} onClick={() => void take(format)}>{name}</MenuItem>;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button className={styles.button} icon={<ArrowDownload20Regular />} disabled={isBusy}><span className={styles.name}>{isBusy ? words.take.working : words.take.title}</span></Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {sizes.map((size) => item(`poster-${size.toLowerCase()}`, words.take.poster(size)))}
            <MenuDivider />
            {sizes.map((size) => item(`blank-${size.toLowerCase()}`, words.take.blank(size)))}
            <MenuDivider />
            {item("png", words.take.png)}
            {item("svg", words.take.svg)}
            {item("csv", words.take.csv)}
            {item("miro", words.take.miro)}
            {item("lucid", words.take.lucid)}
            {item("mermaid", words.take.mermaid)}
            {item("json", words.take.json)}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Problem text={problem} />
    </>
  );
}
