import { Button, Subtitle1, Text } from "@fluentui/react-components";
import type { LocalPerson } from "../host/people";
import type { Words } from "../words/words";

interface Properties {
  readonly people: readonly LocalPerson[];
  readonly words: Words;
  readonly choose: (person: LocalPerson) => void;
}

/** Outside Teams nobody signs in: while developing one of the people is chosen, else the way to Teams is shown. */
export function ChoosePerson({ people, words, choose }: Properties) {
  if (people.length === 0) {
    return <main><Text>{words.app.openInTeams}</Text></main>;
  }
  return (
    <main>
      <Subtitle1 as="h1">{words.app.whoAreYou}</Subtitle1>
      <p><Text>{words.app.whoAreYouHint}</Text></p>
      {people.map((person) => <Button key={person.key} onClick={() => choose(person)}>{person.name}</Button>)}
    </main>
  );
}
