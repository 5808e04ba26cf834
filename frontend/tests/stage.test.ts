import { describe, expect, test } from "vitest";
import { emptyStage, offered, type Shown, settle, type Wanted } from "../src/stage";
import { nothingYet, reduce } from "../src/state";
import * as a from "./frames";

const wanted = (over: Partial<Wanted> = {}): Wanted => ({
  ...{ probe: null, flag: null, gone: new Set<string>(), hurry: false, turned: false },
  customerHeard: Number.NEGATIVE_INFINITY,
  ...over,
});
const first = a.probe({ probe: "1" });
const second = a.probe({ probe: "2" });
const showing: Shown = { ...emptyStage, probe: first, since: 1_000 };

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

describe("better words", () => {
  const better = a.probe({ probe: "1", text: "« À bout » : racontez-moi.", by: "advisor" });

  test("wait until those before are read, and are then read in their turn", () => {
    const [held, again] = settle(showing, wanted({ probe: better }), 1_600);
    expect([held.probe, again, held.bettered]).toEqual([first, 900, []]);
    const [shown] = settle(held, wanted({ probe: better }), 2_500);
    expect([shown.probe, shown.since, shown.bettered]).toEqual([better, 2_500, ["1"]]);
    const third = { ...better, text: "Et ensuite ?" };
    expect(settle(shown, wanted({ probe: third }), 3_000)[0].probe).toBe(better);
  });

  test("wait while the customer speaks, also when another question was asked for", () => {
    const speaking = wanted({ probe: better, customerHeard: 9_000, hurry: true });
    expect(settle(showing, speaking, 9_300)).toEqual([showing, 500]);
    expect(settle(showing, speaking, 9_800)[0].probe).toBe(better);
  });

  test("that came before anything was drawn are simply what is drawn", () => {
    const [shown] = settle(emptyStage, wanted({ probe: better }), 1_000);
    expect([shown.probe, shown.bettered]).toEqual([better, []]);
  });

  test("leave an alternative alone that is turned up, and are there on the way back", () => {
    expect(settle(showing, wanted({ probe: better, turned: true }), 9_000)).toEqual([
      showing,
      null,
    ]);
    expect(settle(showing, wanted({ probe: better }), 9_100)[0].probe).toBe(better);
  });

  test("other alternatives are news that nobody reads yet", () => {
    const more = { ...first, alternatives: [{ ...first, probe: "1.0", text: "Qui d'autre ?" }] };
    const [shown] = settle(showing, wanted({ probe: more }), 1_100);
    expect([shown.probe, shown.since, shown.bettered]).toEqual([more, 1_000, []]);
  });

  test("of a way back wait as well, and a flag that is withdrawn goes at once", () => {
    const flagged = settle(showing, wanted({ probe: first, flag: a.flag() }), 5_000)[0];
    const mended = a.flag({ repair: "Racontez-moi ce soir-là." });
    const [held, again] = settle(flagged, wanted({ probe: first, flag: mended }), 5_500);
    expect([held.flag?.repair, again]).toEqual(["Comment était-ce ?", 1_000]);
    const [shown] = settle(held, wanted({ probe: first, flag: mended }), 6_500);
    expect([shown.flag, shown.bettered]).toEqual([mended, ["0.leading_tag"]]);
    const [gone] = settle(shown, wanted({ probe: first }), 6_510);
    expect([gone.flag, gone.bettered]).toEqual([null, []]);
  });

  test("do not hide the question that became wrong: it goes at once", () => {
    const gone = new Set(["1"]);
    expect(settle(showing, wanted({ gone }), 1_100)[0].probe).toBeNull();
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
