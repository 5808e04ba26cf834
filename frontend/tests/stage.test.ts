import { describe, expect, test } from "vitest";
import { emptyStage, offered, settle, type Wanted } from "../src/stage";
import { nothingYet, reduce } from "../src/state";
import * as a from "./frames";

const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  ...{ probe: null, flag: null, gone: new Set<string>(), hurry: false },
  customerHeard: Number.NEGATIVE_INFINITY,
  ...over,
});
const first = a.probe({ probe: "1" });
const second = a.probe({ probe: "2" });
const showing = { probe: first, flag: null, since: 1_000 };

describe("nothing moves under the eye", () => {
  test("the first probe comes at once", () => {
    const [shown] = settle(emptyStage, wanted({ probe: first }), 1_000);
    expect([shown.probe, shown.since]).toEqual([first, 1_000]);
  });

  test("a probe is not replaced while it is being read", () => {
    const [shown, again] = settle(showing, wanted({ probe: second }), 1_600);
    expect([shown.probe, again]).toEqual([first, 900]);
    expect(settle(showing, wanted({ probe: second }), 2_500)[0].probe).toBe(second);
  });

  test("it goes at once when it became wrong, or the question was spoiled", () => {
    const gone = new Set(["1"]);
    expect(settle(showing, wanted({ probe: second, gone }), 1_100)[0].probe).toBe(second);
    const repair = a.probe({ probe: "3", because: { kind: "repair", quote: null, turn: 0 } });
    expect(settle(showing, wanted({ probe: repair }), 1_100)[0].probe).toBe(repair);
  });

  test("nothing new appears while the customer speaks, nor in the breath after", () => {
    const speaking = wanted({ probe: second, flag: a.flag(), customerHeard: 9_000 });
    const [shown, again] = settle(showing, speaking, 9_300);
    expect([shown.probe, shown.flag, again]).toEqual([first, null, 500]);
    const [after] = settle(showing, speaking, 9_800);
    expect([after.probe, after.flag]).toEqual([second, a.flag()]);
  });

  test("what was withdrawn goes even while the customer speaks", () => {
    const flagged = { ...showing, flag: a.flag() };
    const [shown] = settle(flagged, wanted({ probe: first, customerHeard: 9_000 }), 9_100);
    expect(shown.flag).toBeNull();
  });

  test("another that was asked for comes at once", () => {
    const asked = wanted({ probe: second, hurry: true, customerHeard: 1_050 });
    expect(settle(showing, asked, 1_100)[0].probe).toBe(second);
  });
});

describe("the preset", () => {
  const heard = [
    a.snapshot(),
    a.turn({ role: "interviewer" }),
    a.flag(),
    a.probe({ show: "debrief" }),
  ].reduce(reduce, nothingYet);

  test("silent shows nothing, balanced what the server shows, training all", () => {
    expect(offered(heard, "silent")).toEqual({ probe: null, flag: null });
    expect(offered(heard, "balanced").probe).toBeNull();
    expect(offered(heard, "balanced").flag?.flag).toBe("0.leading_tag");
    expect(offered(heard, "training").probe?.probe).toBe("1.cue");
  });

  test("an interview that was opened so keeps to what the server shows", () => {
    const opened = (preset: "silent" | "training") =>
      [a.snapshot({ preset }), a.probe({ show: "debrief" })].reduce(reduce, nothingYet);
    expect(offered(opened("training"), "training").probe).toBeNull();
    // Asked for another, the server shows one whatever the preset.
    const asked = reduce(opened("silent"), a.probe({ probe: "2" }));
    expect(offered(asked, "silent").probe?.probe).toBe("2");
  });

  test("no fault is laid on anyone while the speakers are unknown", () => {
    expect(offered({ ...heard, speakersKnown: false }, "training").flag).toBeNull();
  });

  test("a flag speaks of the question just asked, not of one long past", () => {
    const later = [1, 2, 3].map((n) => a.turn({ turn: n, role: "interviewer" }));
    expect(offered(later.reduce(reduce, heard), "balanced").flag).toBeNull();
  });
});
