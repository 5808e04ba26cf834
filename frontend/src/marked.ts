/** What the transcript draws at each turn: flags, repairs, strengths, evidence. */

import type { FlagEvent, ForceEvent, StrengthEvent } from "./contract";
import type { State } from "./state";

export interface Marked {
  /** Flags that stand. */
  flags: readonly FlagEvent[];
  /** Whether the question was asked again cleanly. */
  repaired: boolean;
  strengths: readonly StrengthEvent[];
  evidence: readonly ForceEvent[];
}

export const unmarked: Marked = { flags: [], repaired: false, strengths: [], evidence: [] };

/**
 * What is marked, by turn. A turn at which nothing changed keeps the object it has in `before`: of a talk of
 * a thousand turns only those are drawn anew that differ.
 */
export function markedTurns(
  known: Pick<State, "flags" | "cleared" | "strengths" | "forces">,
  before: ReadonlyMap<number, Marked>,
): Map<number, Marked> {
  const flags = byTurn(known.flags);
  const strengths = byTurn(known.strengths);
  const forces = byTurn(known.forces);
  const turns = new Set([...flags.keys(), ...strengths.keys(), ...forces.keys()]);
  const marked = new Map<number, Marked>();
  for (const turn of turns) {
    const raised = flags.get(turn) ?? [];
    const now: Marked = {
      flags: raised.filter(({ flag }) => known.cleared[flag] === undefined),
      repaired: raised.some(({ flag }) => known.cleared[flag] === "repaired"),
      strengths: strengths.get(turn) ?? [],
      evidence: forces.get(turn) ?? [],
    };
    const then = before.get(turn);
    marked.set(turn, then && same(then, now) ? then : now);
  }
  return marked;
}

function byTurn<One extends { turn: number }>(all: One[]): Map<number, One[]> {
  const found = new Map<number, One[]>();
  for (const one of all) {
    const mine = found.get(one.turn);
    if (mine) mine.push(one);
    else found.set(one.turn, [one]);
  }
  return found;
}

function same(one: Marked, other: Marked): boolean {
  const alike = (a: readonly unknown[], b: readonly unknown[]) =>
    a.length === b.length && a.every((item, i) => item === b[i]);
  return (
    one.repaired === other.repaired &&
    alike(one.flags, other.flags) &&
    alike(one.strengths, other.strengths) &&
    alike(one.evidence, other.evidence)
  );
}
