/**
 * What may change under the reader's eye, and when. Pure: the time is handed in.
 *
 * A probe stays 1.5 s once it is there, unless it became wrong; nothing new appears while the customer
 * speaks, nor in the 0.8 s after.
 */

import type { FlagEvent, Preset, ProbeEvent } from "./contract";
import type { State } from "./state";

export const READING = 1_500;
export const BREATH = 800;

export interface Shown {
  probe: ProbeEvent | null;
  flag: FlagEvent | null;
  since: number;
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
}

export const emptyStage: Shown = { probe: null, flag: null, since: Number.NEGATIVE_INFINITY };

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
  const current = shown.probe && wanted.gone.has(shown.probe.probe) ? null : shown.probe;
  const flag = shown.flag && shown.flag.flag === wanted.flag?.flag ? wanted.flag : null;
  const quietIn = wanted.hurry ? 0 : wanted.customerHeard + BREATH - now;
  const next: Shown = { probe: current, flag, since: shown.since };
  const newProbe = wanted.probe?.probe !== current?.probe;
  const newFlag = wanted.flag !== null && wanted.flag.flag !== flag?.flag;
  if (!newProbe && !newFlag) return [{ ...next, probe: current ? wanted.probe : null }, null];
  if (quietIn > 0) return [next, quietIn];
  if (newFlag) next.flag = wanted.flag;
  if (!newProbe) return [next, null];
  const read = shown.since + READING - now;
  const urgent = wanted.hurry || wanted.probe?.because.kind === "repair" || current === null;
  if (read > 0 && !urgent) return [next, read];
  return [{ ...next, probe: wanted.probe, since: now }, null];
}
