import { Badge, Button, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, OverlayDrawer, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { Dismiss24Regular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import type { Journey, Touchpoint } from "../api/types";
import { useSession } from "../host/Session";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalL },
  words: { fontStyle: "italic" },
  line: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap", alignItems: "center" },
  text: { overflowWrap: "anywhere" },
});

interface Properties {
  readonly journey: Journey;
  readonly touchpoint: Touchpoint;
  readonly close: () => void;
}

/** All that is known of one touchpoint. */
export function TouchpointDetails({ journey, touchpoint, close }: Properties) {
  const styles = useStyles();
  const { words, locale, host } = useSession();
  const { mood } = touchpoint;
  const pain = journey.pains.find((one) => one.touchpoint === touchpoint.id);
  const improvements = journey.improvements.filter((one) => one.touchpoint === touchpoint.id);
  return (
    <OverlayDrawer open position="end" onOpenChange={(_, data) => !data.open && close()}>
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" aria-label={words.map.close} icon={<Dismiss24Regular />} onClick={close} />}>{words.map.details(touchpoint.number)}</DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody className={styles.text}>
        <Text size={400}>{touchpoint.text}</Text>
        {touchpoint.channels.length > 0 && (
          <Part title={words.map.lane.channels}>
            {touchpoint.channels.map((use) => <Text key={use.channel}>{words.method.channel[use.channel]}, {words.method.direction[use.direction]}</Text>)}
          </Part>
        )}
        {mood && mood.answers > 0
          ? (
            <>
              <Part title={words.map.feelings}>
                <Text>{mood.points.length > 0 ? words.map.feelingOf(mood.middle.toLocaleString(locale, { maximumFractionDigits: 1 }), mood.positive, mood.negative) : words.map.flat}</Text>
                <div className={styles.line}>
                  {mood.isDivided && <Badge appearance="outline" color="warning">≠ {words.map.divided}</Badge>}
                  {mood.wows > 0 && <Badge appearance="tint" color="success">WOW {mood.wows}</Badge>}
                  {mood.aus > 0 && <Badge appearance="tint" color="danger">AU {mood.aus}</Badge>}
                  {mood.isMomentOfTruth && <Badge appearance="outline" color="brand">{words.map.momentOfTruth}</Badge>}
                </div>
              </Part>
              <Part title={words.map.lane.thoughts}>
                {mood.customerWords.map((text, index) => <Text key={`c${index}`} className={styles.words}>{words.map.customerWords}: “{text}”</Text>)}
                {mood.thoughts.map((text, index) => <Text key={index} className={styles.words}>“{text}”</Text>)}
              </Part>
              <Part title={words.map.evidenceTitle}><Text>{words.map.withEvidence(mood.withEvidence, mood.answers)}</Text></Part>
            </>
          )
          : touchpoint.answered > 0 && <Part title={words.map.feelings}><Text>{words.map.answered(touchpoint.answered)}</Text><Text>{words.map.later}</Text></Part>}
        {pain && (
          <Part title={words.map.pain(pain.rank)}>
            <Text>{words.map.votes(pain.votes)}</Text>
            {pain.parkedBecause && <Text>{words.map.parked}: {pain.parkedBecause}</Text>}
          </Part>
        )}
        {improvements.map((one) => (
          <Part key={one.id} title={one.title}>
            {one.whys.map((why, index) => <Text key={index}>{why}</Text>)}
            <Text>{[one.owner?.name, one.due ? words.map.before(new Date(`${one.due}T00:00:00`).toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric" })) : undefined].filter(Boolean).join(" · ")}</Text>
            {one.kpi && <Text>{words.map.lane.kpi}: {one.kpi}</Text>}
            {one.hasTask && one.task ? <div><Button onClick={() => host.open(one.task!)}>{words.map.openTask}</Button></div> : <Text size={200}>{one.hasTask ? words.map.inPlanner : words.map.notInPlanner}</Text>}
          </Part>
        ))}
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return <section className={styles.part}><Subtitle2 as="h3">{title}</Subtitle2>{children}</section>;
}
