import { settings } from "../settings.svelte";
import { en, type Words } from "./en";
import { fr } from "./fr";

export type { Words } from "./en";

export const languages: Record<"fr" | "en", Words> = { fr, en };

/** The words of the chosen language. Read inside a template it follows a change of language. */
export function say(): Words {
  return languages[settings.language];
}
