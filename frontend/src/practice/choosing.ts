/** What the room is chosen by: people's initials, the drill of an address, another seed. */

import type { DrillCard, StoryCard } from "../contract";
import type { Result } from "./progress";

export type Style = StoryCard["style"];

/** One letter or two to draw a portrait from. */
export function initials(name: string): string {
  const words = name.split(/[\s-]+/u).filter(Boolean);
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  return ends.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase() ?? "").join("");
}

const HUES = ["push", "pull", "habit", "anxiety"] as const;

/** The colour of somebody's portrait: always the same for the same name. */
export function hueOf(name: string): (typeof HUES)[number] {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return HUES[sum % HUES.length] ?? "habit";
}

/** The drill an address names: by its own id, or by a finding that it is good for. */
export function drillOf(drills: DrillCard[], named: string | null): DrillCard | undefined {
  if (!named) return undefined;
  return drills.find(({ id }) => id === named) ?? drills.find(({ ideas }) => ideas.includes(named));
}

/** The easiest to talk to first. */
const EASY: Style[] = ["chatty", "pleaser", "expert", "terse", "defensive"];

/** Whom to offer first: who was not talked to yet, the easiest of them; else who was longest ago. */
export function firstOf(stories: StoryCard[], past: Result[]): StoryCard | undefined {
  const since = ({ id }: StoryCard) => {
    const place = past.findIndex(({ story }) => story === id);
    return place < 0 ? Number.POSITIVE_INFINITY : place;
  };
  const easy = ({ style }: StoryCard) => EASY.indexOf(style);
  return stories.toSorted((one, other) => since(other) - since(one) || easy(one) - easy(other))[0];
}

export function newSeed(chance: () => number = Math.random): string {
  return Math.floor(chance() * 36 ** 6)
    .toString(36)
    .padStart(6, "0");
}
