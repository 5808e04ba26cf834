/** The language and the theme of the person at this browser. public/early.js reads the same two keys. */

import { keep, remembered } from "./memory";

export type Language = "fr" | "en";
export type Theme = "light" | "dark" | "system";

const LANGUAGE = "bascule.language";
const THEME = "bascule.theme";

function firstLanguage(): Language {
  const wished = remembered(LANGUAGE) ?? navigator.language ?? "en";
  return wished.toLowerCase().startsWith("fr") ? "fr" : "en";
}

function firstTheme(): Theme {
  const wished = remembered(THEME);
  return wished === "light" || wished === "dark" ? wished : "system";
}

export const settings: { language: Language; theme: Theme } = $state({
  language: firstLanguage(),
  theme: firstTheme(),
});

export function chooseLanguage(language: Language): void {
  settings.language = language;
  keep(LANGUAGE, language);
  document.documentElement.lang = language;
}

export function chooseTheme(theme: Theme): void {
  settings.theme = theme;
  keep(THEME, theme === "system" ? null : theme);
  wear(document);
}

/** Put the chosen theme on a page: this one, or the window that floats. */
export function wear(page: Document): void {
  if (settings.theme === "system") delete page.documentElement.dataset.theme;
  else page.documentElement.dataset.theme = settings.theme;
}

/** Whether it is dark now, by choice or by the system. */
export function isDark(): boolean {
  if (settings.theme !== "system") return settings.theme === "dark";
  return matchMedia("(prefers-color-scheme: dark)").matches;
}
