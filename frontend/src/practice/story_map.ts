/** The map of a story as it is drawn: by phase, each memory with its number and what would have lit it. */

import { type Feedback, PHASES, type PhaseId, type Spot } from "../contract";

export interface Place extends Spot {
  number: number;
  /** The numbers of what had to come first and stayed dark. */
  after: number[];
}

/** The phases of a story in their order, without those it has nothing of. */
export function mapOf({ map }: Pick<Feedback, "map">): { phase: PhaseId; places: Place[] }[] {
  const number = new Map(map.map(({ id }, place) => [id, place + 1]));
  const places = map.map((spot, place) => ({
    ...spot,
    number: place + 1,
    after: spot.waits_for.flatMap((id) => number.get(id) ?? []),
  }));
  return PHASES.map((phase) => ({
    phase,
    places: places.filter((spot) => spot.phase === phase),
  })).filter(({ places: found }) => found.length > 0);
}
