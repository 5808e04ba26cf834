import { describe, expect, test } from "vitest";
import { STAGES } from "../src/contract";
import { nothingYet, reduce, type State } from "../src/state";
import { contradictions, timeline } from "../src/timeline";
import * as a from "./frames";

const heard = (...events: Parameters<typeof reduce>[1][]): State =>
  [a.snapshot(), ...events].reduce(reduce, nothingYet);
const drawn = (state: State) =>
  timeline(state).map(({ stage, best }) => (best ? stage : `(${stage})`));

const signed = a.moment({ stage: "buying", turn: 1, when: "le douze mars", quote: "on a signé" });
const broke = a.moment({ stage: "event_1", turn: 3, when: "en mai", quote: "la panne" });
const order = (...moments: (typeof signed)[]) =>
  moments.map(({ turn, stage }) => ({ turn, stage }));

describe("the line of the switch", () => {
  test("has an open place for each stage before anything is told", () => {
    expect(drawn(heard())).toEqual(STAGES.map((stage) => `(${stage})`));
  });

  test("draws the points in the coach's order, holes after what comes before them", () => {
    const told = heard(signed, broke, a.timeline({ order: order(signed, broke) }));
    expect(drawn(told).filter((stage) => !stage.startsWith("("))).toEqual(["buying", "event_1"]);
    expect(drawn(told)).toEqual([
      ...["(first_thought)", "(passive_looking)", "buying", "event_1"],
      ...["(active_looking)", "(event_2)", "(deciding)", "(first_use)", "(today)"],
    ]);
  });

  test("a point that the line does not know yet stands at its stage", () => {
    const told = heard(signed, a.timeline({ order: order(signed) }), broke);
    expect(drawn(told).filter((stage) => !stage.startsWith("("))).toEqual(["event_1", "buying"]);
  });

  test("of several points of a stage a dated one speaks, the others are at hand", () => {
    const undated = a.moment({ stage: "event_1", turn: 2, quote: "un soir" });
    const line = a.timeline({ order: order(undated, broke) });
    const stop = timeline(heard(undated, broke, line)).find(({ stage }) => stage === "event_1");
    expect(stop?.best?.quote).toBe("la panne");
    expect(stop?.others.map(({ quote }) => quote)).toEqual(["un soir"]);
  });

  test("what does not go together marks both its ends, until it is told otherwise", () => {
    const clash = { kind: "order" as const, text: "L'achat vient avant.", turns: [3, 1] };
    const line = a.timeline({ order: order(signed, broke), contradictions: [clash] });
    const told = heard(signed, broke, line);
    const disputed = (state: State) => timeline(state).filter((stop) => stop.disputed).length;
    expect([contradictions(told), disputed(told)]).toEqual([[clash], 2]);
    const mended = reduce(told, a.timeline({ order: order(broke, signed) }));
    expect([contradictions(mended), disputed(mended)]).toEqual([[], 0]);
  });
});
