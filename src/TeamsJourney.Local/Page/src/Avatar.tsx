import { useSession } from "./session";

/** The round picture of a person, or the app's square one. Decoration: the name is always beside it. */
export function Avatar({ author, size = 32 }: { author: string; size?: number }) {
  const { setup } = useSession();
  const person = setup.people.find((one) => one.key === author);
  return person ? (
    <span className="avatar" aria-hidden="true" style={{ background: person.color, width: size, height: size, fontSize: size * 0.4 }}>{person.initials}</span>
  ) : (
    <img className="avatar avatar-app" src="./icon.svg" alt="" width={size} height={size} />
  );
}
