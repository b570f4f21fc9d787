import type { Person } from "./contract";
import type { Strings } from "./strings";

interface Props {
  readonly me: Person;
  readonly people: readonly Person[];
  readonly strings: Strings;
  readonly onSwitch: (person: Person) => void;
}

/** Six faces: whose eyes this page looks through. */
export function PersonSwitch({ me, people, strings, onSwitch }: Props) {
  return (
    <fieldset className="person-switch">
      <legend>{strings.youAre}</legend>
      <span className="person-name" aria-hidden="true">{me.name}</span>
      {people.map((person) => (
        <label key={person.key} title={person === me ? person.name : strings.switchTo(person.name)} style={{ background: person.color }}>
          <input type="radio" name="person" value={person.key} checked={person === me} aria-label={person.name} onChange={() => onSwitch(person)} />
          <span aria-hidden="true">{person.initials}</span>
        </label>
      ))}
    </fieldset>
  );
}
