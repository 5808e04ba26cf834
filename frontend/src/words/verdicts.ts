/** Why an advisor's answer was not used. The words are the server's: `python -m app.web.verdicts` writes them. */

import type { Language } from "../settings.svelte";
import { languages } from "./index";
import { typeset } from "./typeset";
import written from "./verdicts.json";

const known: Record<Language, Record<string, string>> = {
  en: written.en,
  fr: typeset(written.fr),
};

/** What is the matter with the model, in a sentence; null when the server knows something newer than this page. */
export function matterOf(code: string | null, lang: Language): string | null {
  return (code && known[lang][code]) || null;
}

/** The same as the end of a sentence: without what follows the first, and without its capital. */
export function reasonOf(verdict: string, lang: Language): string {
  const said = known[lang][verdict] ?? verdict.replaceAll("_", " ");
  const first = /^(.*?[^\s.])\.(?:\s|$)/u.exec(said)?.[1] ?? said;
  return first.charAt(0).toLocaleLowerCase(lang) + first.slice(1);
}

/** Why a note was not written, where the server says only the name of it. */
export function noteRefused(verdict: string, lang: Language): string {
  return languages[lang].colleague.refused(reasonOf(verdict, lang));
}
