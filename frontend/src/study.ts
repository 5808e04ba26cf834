/** What was said about the last interview, so that the next one does not have to be told again. */

import type { Consent, LangSetting, Opening, Preset } from "./contract";
import { keep, recall } from "./memory";

export interface Study {
  names: string;
  soundsLike: string;
  competitors: string;
  category: string;
  lang: LangSetting;
  preset: Preset;
}

const KEY = "bascule.study";
const blank: Study = {
  names: "",
  soundsLike: "",
  competitors: "",
  category: "",
  lang: "auto",
  preset: "balanced",
};

function isStudy(value: unknown): value is Study {
  return typeof value === "object" && value !== null && "names" in value && "preset" in value;
}

export function lastStudy(lang: LangSetting): Study {
  return recall(KEY, { ...blank, lang }, isStudy);
}

export function keepStudy(study: Study): void {
  keep(KEY, JSON.stringify(study));
}

/** Names as they are typed, between commas, semicolons or on lines of their own. */
export function listed(text: string, most: number): string[] {
  const names = text
    .split(/[,;\n]/)
    .map((name) => name.trim().slice(0, 200))
    .filter(Boolean);
  return [...new Set(names)].slice(0, most);
}

export function openingOf(study: Study, participant: string, consent: Consent | null): Opening {
  return {
    lang: study.lang,
    product: {
      names: listed(study.names, 30),
      sounds_like: listed(study.soundsLike, 60),
      competitors: listed(study.competitors, 30),
      category: study.category.trim().slice(0, 200),
    },
    participant: participant.trim().slice(0, 200),
    preset: study.preset,
    consent,
  };
}

/** How a recogniser calls the language of the talk. */
export function spokenTag(lang: LangSetting | string, otherwise: "fr" | "en"): string {
  const chosen = lang === "fr" || lang === "en" ? lang : otherwise;
  return chosen === "fr" ? "fr-FR" : "en-US";
}
