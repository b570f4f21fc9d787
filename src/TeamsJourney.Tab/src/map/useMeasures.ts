import { useEffect, useMemo, useState } from "react";
import { measuresFor, type Measures } from "./measures";

/** How the map measures in this window; follows it. */
export function useMeasures(columns: number): Measures {
  const [width, setWidth] = useState(window.innerWidth);
  useEffect(() => {
    const follow = () => setWidth(window.innerWidth);
    window.addEventListener("resize", follow);
    return () => window.removeEventListener("resize", follow);
  }, []);
  const { column, names, isNarrow } = measuresFor(width, columns);
  return useMemo(() => ({ column, names, isNarrow }), [column, names, isNarrow]);
}
