import { useCallback, useState } from "react";
import { findKept, keep, type Kept } from "./kept";

/** A value of a form that is kept until it is forgotten: whoever looks elsewhere meanwhile finds it again. Nothing while nothing was typed. */
export function useKept<T>(name: string, kept: Omit<Kept<T>, "text" | "value">, textOf: (value: T) => string): readonly [T | undefined, (value: T | undefined) => void] {
  const [value, setValue] = useState(() => findKept<T>(name));
  const set = useCallback((next: T | undefined) => {
    setValue(next);
    keep(name, next === undefined ? undefined : { ...kept, text: textOf(next), value: next });
    // What it is about is fixed by its name.
  }, [name]);
  return [value, set];
}
