import type { Strings } from "./strings";
import { themes } from "./theme";
import type { Theme } from "./theme";

export function ThemeSwitch({ theme, strings, onSwitch }: { theme: Theme; strings: Strings; onSwitch: (theme: Theme) => void }) {
  return (
    <select className="theme-switch" aria-label={strings.theme} value={theme} onChange={(event) => onSwitch(event.target.value as Theme)}>
      {themes.map((one) => <option key={one} value={one}>{strings.themes[one]}</option>)}
    </select>
  );
}
