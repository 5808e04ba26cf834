/**
 * What may change under the reader's eye, and when. Pure: the time is handed in.
 *
 * A probe stays 1.5 s once it is there, unless it became wrong; so do its words when better ones come.
 * Nothing new appears while the customer speaks, nor in the 0.8 s after.
 */

import type { FlagEvent, Preset, ProbeEvent } from "./contract";
import type { State } from "./state";

export const READING = 1_500;
export const BREATH = 800;

export interface Shown {
  probe: ProbeEvent | null;
  flag: FlagEvent | null;
  /** When the words of the probe came that are shown now, and those of the flag. */
  since: number;
  flagged: number;
  /** Probes and flags that were put in better words while they stood there: read out once, not again. */
  bettered: readonly string[];
}

export interface Wanted {
  probe: ProbeEvent | null;
  flag: FlagEvent | null;
  /** Probes and flags that must go at once: asked, dismissed, withdrawn. */
  gone: ReadonlySet<string>;
  /** The interviewer asked for another: it comes at once. */
  hurry: boolean;
  /** When the customer was last heard speaking, in the same milliseconds as `now`. */
  customerHeard: number;
  /** An alternative is turned up: the probe's own words are not what is read. */
  turned: boolean;
}

export const emptyStage: Shown = {
  ...{ probe: null, flag: null, bettered: [] },
  ...{ since: Number.NEGATIVE_INFINITY, flagged: Number.NEGATIVE_INFINITY },
};

/**
 * What the method offers now, as far as the preset lets it show. The server follows the preset that the
 * interview was opened with; a panel that chose another one shows less, or also what was kept back.
 */
export function offered(state: State, preset: Preset): Pick<Wanted, "probe" | "flag"> {
  const changed = preset !== state.preset;
  if (state.closed || (changed && preset === "silent")) return { probe: null, flag: null };
  const probe = state.probe;
  const all = changed && preset === "training";
  const flag = standingFlag(state, all);
  return {
    probe: probe && (all || probe.show === "live") && state.taken !== probe.probe ? probe : null,
    flag,
  };
}

/** A flag speaks of the question just asked: it goes when two more questions have followed. */
function standingFlag(state: State, all: boolean): FlagEvent | null {
  const candidates = all ? state.flags : state.flags.filter((flag) => flag.flag === state.flag);
  const latest = candidates.findLast((flag) => !(flag.flag in state.cleared));
  if (!latest || !state.speakersKnown) return null;
  const asked = state.turns.filter(
    (turn) => turn.role === "interviewer" && turn.turn > latest.turn,
  );
  return asked.length > 2 ? null : latest;
}

/** What to show now, and in how many milliseconds to ask again (null: when something changes). */
export function settle(shown: Shown, wanted: Wanted, now: number): [Shown, number | null] {
  const probe = placeProbe(shown, wanted, now);
  const flag = placeFlag(shown, wanted, now);
  const stay = [probe.what?.probe, flag.what?.flag];
  const bettered = [...shown.bettered, ...probe.better, ...flag.better];
  const next: Shown = {
    ...{ probe: probe.what, since: probe.since, flag: flag.what, flagged: flag.since },
    bettered: bettered.filter((id, i) => stay.includes(id) && bettered.indexOf(id) === i),
  };
  const waits = [probe.wait, flag.wait].filter((wait) => wait !== null);
  return [next, waits.length > 0 ? Math.min(...waits) : null];
}

/** What stands in a place, since when, and how long what is wanted there has to wait. */
interface Placed<T> {
  what: T | null;
  since: number;
  wait: number | null;
  /** The id of what has just been put in better words. */
  better: string[];
}

function placed<T>(what: T | null, since: number, wait: number | null = null): Placed<T> {
  return { what, since, wait, better: [] };
}

function placeProbe(shown: Shown, wanted: Wanted, now: number): Placed<ProbeEvent> {
  const { since } = shown;
  const current = shown.probe && wanted.gone.has(shown.probe.probe) ? null : shown.probe;
  const next = wanted.probe;
  if (!current && !next) return placed<ProbeEvent>(null, since);
  if (current && current.probe === next?.probe) {
    // Whoever turned up an alternative keeps what they read; the better words are there on the way back.
    if (wanted.turned) return placed(current, since);
    const same = current.text === next.text && current.because.quote === next.because.quote;
    return same ? placed(next, since) : reworded(current, next, next.probe, since, wanted, now);
  }
  const urgent = wanted.hurry || next?.because.kind === "repair" || current === null;
  const wait = Math.max(quietIn(wanted, now), urgent ? 0 : since + READING - now);
  return wait > 0 ? placed(current, since, wait) : placed(next, now);
}

function placeFlag(shown: Shown, wanted: Wanted, now: number): Placed<FlagEvent> {
  const next = wanted.flag;
  if (!next) return placed<FlagEvent>(null, shown.flagged);
  const current = shown.flag?.flag === next.flag ? shown.flag : null;
  if (current) {
    const same = current.repair === next.repair && current.title === next.title;
    if (same) return placed(next, shown.flagged);
    return reworded(current, next, next.flag, shown.flagged, wanted, now);
  }
  const wait = quietIn(wanted, now);
  return wait > 0 ? placed<FlagEvent>(null, shown.flagged, wait) : placed(next, now);
}

/** The same thing in better words: they wait until those before are read, and until the customer is quiet. */
function reworded<T>(
  current: T,
  next: T,
  id: string,
  since: number,
  wanted: Wanted,
  now: number,
): Placed<T> {
  const wait = Math.max(wanted.customerHeard + BREATH, since + READING) - now;
  if (wait > 0) return placed(current, since, wait);
  return { what: next, since: now, wait: null, better: [id] };
}

/** How long nothing new may appear because the customer speaks; no time at all when it was asked for. */
function quietIn(wanted: Wanted, now: number): number {
  return wanted.hurry ? 0 : Math.max(0, wanted.customerHeard + BREATH - now);
}
