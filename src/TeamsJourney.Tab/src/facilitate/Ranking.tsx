import { makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import type { Journey } from "../api/types";
import { useSession } from "../host/Session";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "1.6em", display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The pains in the order in which they hurt, each with what the rank follows from. */
export function Ranking({ journey }: { readonly journey: Journey }) {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <section aria-label={words.facilitate.ranking}>
      <Subtitle2 as="h3">{words.facilitate.ranking}</Subtitle2>
      <ol className={styles.list}>
        {journey.pains.map((pain) => {
          const touchpoint = journey.touchpoints.find((one) => one.id === pain.touchpoint);
          return (
            <li key={pain.touchpoint}>
              <Text block>{touchpoint?.text}</Text>
              <Text size={200} className={styles.quiet}>
                {words.contribute.rankBecause(touchpoint?.mood?.negative ?? 0, touchpoint?.mood?.aus ?? 0, pain.votes)}
                {pain.parkedBecause ? ` · ${words.map.parked}: ${pain.parkedBecause}` : ""}
              </Text>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
