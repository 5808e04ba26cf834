import { describe, expect, test } from "vitest";
import type { Heard } from "../src/contract";
import { Bleed } from "../src/sources/bleed";

describe("an echo of the customer in the microphone", () => {
  const at = (id: string, text: string, start: number, end: number): Heard => ({
    ...{ type: "heard", id, text, final: true, start, end },
  });
  const theirs = at("call:r.1:0", "on avait perdu un gros chantier", 10, 14);
  const echo = at("microphone:r.1:0", "on avait perdu un chantier", 11, 15);

  test("is dropped when the call was heard first", () => {
    const bleed = new Bleed();
    expect(bleed.pass(theirs)).toEqual([theirs]);
    expect(bleed.pass(echo)).toEqual([{ type: "retracted", ids: [echo.id] }]);
  });

  test("is taken back when it was heard first", () => {
    const bleed = new Bleed();
    bleed.pass(echo);
    expect(bleed.pass(theirs)).toEqual([theirs, { type: "retracted", ids: [echo.id] }]);
  });

  test("other words, or another time, are no echo", () => {
    const bleed = new Bleed();
    bleed.pass(theirs);
    const own = at("microphone:r.1:1", "qu'est-ce qui s'est passé ensuite", 11, 15);
    const later = at("microphone:r.1:2", "on avait perdu un gros chantier", 60, 64);
    expect([bleed.pass(own), bleed.pass(later)]).toEqual([[own], [later]]);
  });
});
