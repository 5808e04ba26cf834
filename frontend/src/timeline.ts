/** The switch as a line to draw: its points in their order, the stages nobody told, what does not go together. */

import { type Contradiction, type MomentEvent, STAGES, type Stage } from "./contract";
import type { State } from "./state";

/** A place on the line: the point that speaks for it and the others told of it, or a hole. */
export interface Stop {
  stage: Stage;
  best: MomentEvent | null;
  others: MomentEvent[];
  /** Whether something else that was told does not go together with it. */
  disputed: boolean;
}

/** Every stage, the told ones in the order the coach gives; a hole stands after what comes before it. */
export function timeline(state: State): Stop[] {
  const line: { stage: Stage; told: MomentEvent[] }[] = [];
  for (const moment of ordered(state)) {
    const last = line.at(-1);
    if (last?.stage === moment.stage) last.told.push(moment);
    else line.push({ stage: moment.stage, told: [moment] });
  }
  for (const stage of STAGES) {
    if (line.some((stop) => stop.stage === stage)) continue;
    const before = line.findLastIndex((stop) => rank(stop.stage) < rank(stage));
    line.splice(before + 1, 0, { stage, told: [] });
  }
  return line.map(({ stage, told }) => {
    const best = told.find(({ when }) => when !== null) ?? told[0] ?? null;
    const others = told.filter((moment) => moment !== best);
    return { stage, best, others, disputed: told.some(({ turn }) => isDisputed(state, turn)) };
  });
}

/** What was told that does not go together, each in words, with its turns. */
export function contradictions(state: State): Contradiction[] {
  return state.timeline?.contradictions ?? [];
}

/** The points as the line orders them; one that the line does not know yet stands at its stage. */
function ordered(state: State): MomentEvent[] {
  const known = (state.timeline?.order ?? []).flatMap(({ turn, stage }) =>
    state.moments.filter((moment) => moment.turn === turn && moment.stage === stage),
  );
  const line = [...new Set(known)];
  for (const moment of state.moments) {
    if (line.includes(moment)) continue;
    const before = line.findLastIndex((other) => rank(other.stage) <= rank(moment.stage));
    line.splice(before + 1, 0, moment);
  }
  return line;
}

function isDisputed(state: State, turn: number): boolean {
  return contradictions(state).some(({ turns }) => turns.includes(turn));
}

function rank(stage: Stage): number {
  return STAGES.indexOf(stage);
}
