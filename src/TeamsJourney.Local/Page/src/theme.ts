/** The names that teams-js gives the themes. */
export type Theme = "default" | "dark" | "contrast";

export const themes: readonly Theme[] = ["default", "dark", "contrast"];

const storageKey = "local-teams-theme";

export const rememberedTheme = (): Theme => themes.find((theme) => theme === localStorage.getItem(storageKey)) ?? "default";

export function applyTheme(theme: Theme): void {
  localStorage.setItem(storageKey, theme);
  document.documentElement.dataset["theme"] = theme;
}
