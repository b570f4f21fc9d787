import { Field, Select } from "@fluentui/react-components";

interface Properties<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly among: readonly T[];
  readonly names: Readonly<Record<T, string>>;
  readonly choose: (value: T) => void;
}

/** One of a few, by name. */
export function Choice<T extends string>({ label, value, among, names, choose }: Properties<T>) {
  return (
    <Field label={label}>
      <Select value={value} onChange={(_, data) => choose(data.value as T)}>{among.map((one) => <option key={one} value={one}>{names[one]}</option>)}</Select>
    </Field>
  );
}
