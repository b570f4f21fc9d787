import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Send } from "../api/send";
import type { Journey, Person } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";
import { inputOf } from "../journeys/setUp";
import { SetUpForm } from "../journeys/SetUpForm";
import { DeleteJourney } from "../mine/DeleteJourney";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, alignItems: "flex-start" },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the journey is about, and who leads it. */
export function Settings({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words } = useSession();
  const { run, problem, isBusy } = useSending(send);
  const [open, setOpen] = useState<"nothing" | "setUp" | "handOver">("nothing");
  return (
    <section className={styles.part}>
      <div className={styles.line}>
        <Button aria-expanded={open === "setUp"} onClick={() => setOpen(open === "setUp" ? "nothing" : "setUp")}>{words.facilitate.setUp}</Button>
        <Button aria-expanded={open === "handOver"} onClick={() => setOpen(open === "handOver" ? "nothing" : "handOver")}>{words.facilitate.handOver}</Button>
        <DeleteJourney journey={journey} />
      </div>
      {open === "setUp" && (
        <SetUpForm
          first={inputOf(journey)} submit={words.journeys.save} isBusy={isBusy} cancel={() => setOpen("nothing")}
          save={(setUp) => void run({ do: "journey/change", setUp }).then((done) => done && setOpen("nothing"))}
        />
      )}
      {open === "handOver" && <HandOver journey={journey} choose={(to) => void run({ do: "journey/hand-over", to }).then((done) => done && setOpen("nothing"))} />}
      <Problem text={problem} />
    </section>
  );
}

function HandOver({ journey, choose }: { readonly journey: Journey; readonly choose: (key: string) => void }) {
  const styles = useStyles();
  const { client, words } = useSession();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [chosen, setChosen] = useState("");
  useEffect(() => {
    client.people(journey.id).then(setPeople, () => setPeople([]));
  }, [client, journey.id]);
  return (
    <div className={styles.line}>
      <Field label={words.facilitate.handOverTo}>
        <Select value={chosen} onChange={(_, data) => setChosen(data.value)}>
          <option value="" />
          {people.filter((person) => person.name !== journey.me.name).map((person) => <option key={person.key} value={person.key}>{person.name}</option>)}
        </Select>
      </Field>
      <Button disabled={!chosen} onClick={() => choose(chosen)}>{words.facilitate.handOverYes}</Button>
    </div>
  );
}
