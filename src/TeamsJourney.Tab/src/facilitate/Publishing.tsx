import { Button, makeStyles, Spinner, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Send } from "../api/send";
import type { Journey } from "../api/types";
import { Problem } from "../app/Problem";
import { useSending } from "../app/useSending";
import { useSession } from "../host/Session";
import { AskConsent } from "./AskConsent";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "flex-start" },
});

/** What publishing comes to, how it went, and the plan. */
export function Publishing({ journey, send }: { readonly journey: Journey; readonly send: Send }) {
  const styles = useStyles();
  const { words, host } = useSession();
  const { run, problem, reason, claims, isBusy } = useSending(send);
  const publish = () => void run({ do: "planner/publish" });
  const { publication } = journey;
  const parked = new Set(journey.pains.filter((pain) => pain.parkedBecause).map((pain) => pain.touchpoint));
  const toPublish = journey.improvements.filter((one) => !parked.has(one.touchpoint));
  const withoutOwner = toPublish.filter((one) => !one.owner).length;
  const withoutImprovement = journey.pains.filter((pain) => !pain.parkedBecause && !journey.improvements.some((one) => one.touchpoint === pain.touchpoint)).length;
  return (
    <section className={styles.part} aria-label={words.facilitate.publish}>
      <Subtitle2 as="h3">Planner</Subtitle2>
      <Text>
        {[
          words.facilitate.publishCount(toPublish.length),
          ...(withoutOwner > 0 ? [words.facilitate.withoutOwner(withoutOwner)] : []),
          ...(withoutImprovement > 0 ? [words.facilitate.withoutImprovement(withoutImprovement)] : []),
        ].join(" ")}
      </Text>
      {publication.isUnderWay && <Spinner size="tiny" label={words.facilitate.underWay} />}
      {!publication.isUnderWay && publication.lastReport && (
        <>
          <Text>{words.facilitate.report(publication.lastReport.created, publication.lastReport.changed, publication.lastReport.unchanged)}</Text>
          {publication.lastReport.problems.map((one, index) => (
            <Problem key={index} text={[journey.improvements.find((improvement) => improvement.id === one.improvement)?.title, words.facilitate.problem[one.kind]].filter(Boolean).join(": ")} />
          ))}
        </>
      )}
      {journey.me.isFacilitator && (
        <Button appearance="primary" disabled={isBusy || publication.isUnderWay || toPublish.length === 0} onClick={publish}>
          {publication.requests > 0 ? words.facilitate.publishAgain : words.facilitate.publish}
        </Button>
      )}
      {publication.plan && <Button onClick={() => host.open(publication.plan!)}>{words.facilitate.openPlan}</Button>}
      {reason === "consentRequired" && problem ? <AskConsent text={problem} claims={claims} goOn={publish} /> : <Problem text={problem} />}
    </section>
  );
}
