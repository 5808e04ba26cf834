/**
 * What this browser remembers of earlier practice, and how much help it offers next because of it.
 *
 * What is learned under feedback that never leaves holds only while it stays (Tanana et al. 2019: open
 * questions rose while feedback was on, and fell with it), so help goes away step by step. It is decided
 * here, because nothing else keeps how a learner did.
 */

import type { PracticeEnded, Preset } from "../contract";
import { keep, recall } from "../memory";

export type Level = "easy" | "usual" | "hard";

export interface Result {
  id: string;
  story: string;
  preset: Preset;
  level: Level;
  /** Shares of the whole story, and of what so many questions could bring. */
  truth: number;
  reachable: number;
  planted: number;
}

export interface Offer {
  preset: Preset;
  level: Level;
  why: "first" | "fading" | "back" | "same" | "harder";
}

const KEY = "bascule.practice";
const KEPT = 60;
const HELP: Preset[] = ["training", "balanced", "silent"];
const LEVELS: Level[] = ["easy", "usual", "hard"];
/** A call went well when it brought two fifths of what it could, and planted one thing at most. */
const WELL = 0.4;

function isResult(one: unknown): one is Result {
  const it = one as Partial<Result> | null;
  return (
    typeof it?.id === "string" &&
    typeof it.story === "string" &&
    typeof it.truth === "number" &&
    typeof it.reachable === "number" &&
    typeof it.planted === "number" &&
    HELP.includes(it.preset as Preset) &&
    LEVELS.includes(it.level as Level)
  );
}

/** Earlier results, the newest first. */
export function results(): Result[] {
  const isList = (value: unknown): value is unknown[] => Array.isArray(value);
  return recall(KEY, [], isList).filter(isResult);
}

/** Keep what a practice brought; the same one a second time is one. */
export function keepResult({ standing, feedback }: PracticeEnded): void {
  if (feedback.questions === 0) return;
  const known = results();
  if (known.some(({ id }) => id === standing.id)) return;
  const result: Result = {
    id: standing.id,
    story: standing.story.id,
    preset: standing.preset,
    level: standing.level,
    truth: feedback.truth_recovered,
    reachable: feedback.of_reachable,
    planted: feedback.planted.length,
  };
  keep(KEY, JSON.stringify([result, ...known].slice(0, KEPT)));
}

function went({ reachable, planted }: Result): boolean {
  return reachable >= WELL && planted <= 1;
}

/** The next step of a ladder, or the one before, as long as there is one. */
function stepped<T>(ladder: T[], at: T, by: number): T | undefined {
  return ladder[ladder.indexOf(at) + by];
}

/** Help fades after two calls in a row that went well, and comes back after one that did not. */
export function offered([last, before]: Result[]): Offer {
  if (!last) return { preset: "training", level: "easy", why: "first" };
  const same: Offer = { preset: last.preset, level: last.level, why: "same" };
  if (!went(last)) {
    const preset = stepped(HELP, last.preset, -1);
    return preset ? { ...same, preset, why: "back" } : same;
  }
  const steady = before?.preset === last.preset && before.level === last.level && went(before);
  if (!steady) return same;
  const less = stepped(HELP, last.preset, 1);
  if (less) return { ...same, preset: less, why: "fading" };
  const level = stepped(LEVELS, last.level, 1);
  return level ? { ...same, level, why: "harder" } : same;
}

/** How often a story was practised, and the most that came out of it. */
export function earlier(story: string, all: Result[]): { times: number; best: number } {
  const mine = all.filter((one) => one.story === story);
  return { times: mine.length, best: Math.max(0, ...mine.map(({ truth }) => truth)) };
}
