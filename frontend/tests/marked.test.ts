import { expect, test } from "vitest";
import { type Marked, markedTurns } from "../src/marked";
import { nothingYet, reduce, type State } from "../src/state";
import * as a from "./frames";

const none: ReadonlyMap<number, Marked> = new Map();
const heard = (...events: Parameters<typeof reduce>[1][]): State =>
  [a.snapshot(), ...events].reduce(reduce, nothingYet);

test("each turn has its flags, repairs, strengths and evidence", () => {
  const flag = a.flag({ turn: 2, flag: "2.leading_tag" });
  const force = a.force({ turn: 3, contaminated_by: flag.flag });
  const state = heard(flag, a.strength({ turn: 4 }), force);
  const marked = markedTurns(state, none);
  expect([...marked.keys()].sort()).toEqual([2, 3, 4]);
  expect(marked.get(2)?.flags).toEqual([flag]);
  expect(marked.get(3)?.evidence).toEqual([force]);
});

test("a question asked again cleanly is no longer flagged, and says so", () => {
  const cleared = { type: "flag_cleared", cursor: 2, at: 0, flag: "0.leading_tag" } as const;
  const marked = markedTurns(heard(a.flag(), { ...cleared, why: "repaired" }), none).get(0);
  expect([marked?.flags, marked?.repaired]).toEqual([[], true]);
});

test("where nothing changed nothing is drawn anew", () => {
  const state = heard(a.flag(), a.force({ turn: 1 }), a.force({ turn: 3 }));
  const first = markedTurns(state, none);
  const next = markedTurns(
    reduce(state, a.force({ turn: 3, contaminated_by: "2.hypothetical" })),
    first,
  );
  expect(next.get(0)).toBe(first.get(0));
  expect(next.get(1)).toBe(first.get(1));
  expect(next.get(3)).not.toBe(first.get(3));
});
