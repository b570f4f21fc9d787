import { Button, makeStyles, Subtitle1, Text, tokens } from "@fluentui/react-components";
import { useSession } from "../host/Session";

const useStyles = makeStyles({
  page: { maxWidth: "36rem", margin: "0 auto", padding: tokens.spacingHorizontalXXL, display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

/** Teams did not say who looks: what that means, and what helps. */
export function SignInNeeded() {
  const styles = useStyles();
  const { words } = useSession();
  return (
    <main className={styles.page}>
      <Subtitle1 as="h1" className={styles.title}>{words.app.signedOut}</Subtitle1>
      <Text>{words.app.signedOutHint}</Text>
      <Button appearance="primary" onClick={() => location.reload()}>{words.app.tryAgain}</Button>
    </main>
  );
}
