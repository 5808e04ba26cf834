/** The method as the server knows it, in one language: fetched once, and only when somebody asks. */

import { readCatalogue } from "./server";
import type { Language } from "./settings.svelte";
import { ours } from "./words/typeset";

export interface Idea {
  id: string;
  title: string;
}

export interface PitfallIdea extends Idea {
  plain: string;
  advice: string;
  why: string;
  source: string;
  instead: string;
}

/** What this page uses of `GET /v1/catalogue`; there is more in it. */
export interface Catalogue {
  lang: Language;
  pitfalls: PitfallIdea[];
  strengths: Idea[];
  phases: (Idea & { slots: Idea[] })[];
}

const here: { fr: Catalogue | null; en: Catalogue | null } = $state({ fr: null, en: null });
const asked = new Set<Language>();

/** The catalogue, or null while it is on its way. Read inside a template, it comes by itself. */
export function catalogue(language: Language): Catalogue | null {
  if (!asked.has(language)) fetchOnce(language);
  return here[language];
}

function fetchOnce(language: Language): void {
  asked.add(language);
  readCatalogue(language).then(
    (read) => {
      here[language] = read;
    },
    // The next one to ask tries again.
    () => asked.delete(language),
  );
}

/** What a slot is called, by its whole id (`trigger.place`); the id in words while the catalogue is not there. */
export function slotName(slot: string, language: Language): string {
  const [phase = "", own = phase] = slot.split(".");
  const slots = catalogue(language)?.phases.find(({ id }) => id === phase)?.slots;
  const title = slots?.find(({ id }) => id === own)?.title;
  return title ? ours(title, language) : own.replaceAll("_", " ");
}
