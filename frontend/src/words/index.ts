import { settings } from "../settings.svelte";
import { en, type Words } from "./en";
import { fr } from "./fr";

export type { Words } from "./en";

export const languages: Record<"fr" | "en", Words> = { fr, en };

/** The words of the chosen language. Read inside a template it follows a change of language. */
export function say(): Words {
  return languages[settings.language];
}

/** What a slot of the method is called, by its whole id (`trigger.place`). One that these words do not know keeps its own name. */
export function slotName(slot: string, words: Words): string {
  const known: Record<string, string> = words.slots;
  return known[slot] ?? (slot.split(".").at(-1) ?? slot).replaceAll("_", " ");
}
