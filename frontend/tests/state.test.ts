import { describe, expect, test } from "vitest";
import type { PanelMessage } from "../src/contract";
import { markedTurns } from "../src/marked";
import { nothingYet, reduce, type State } from "../src/state";
import * as a from "./frames";

const following = (messages: PanelMessage[], from: State = nothingYet) =>
  messages.reduce((state, message) => reduce(state, message), from);

describe("every message changes what it is about", () => {
  test("a turn is added, then corrected in its place", () => {
    const state = following([
      a.turn({ turn: 0, cursor: 1 }),
      a.turn({ turn: 1, cursor: 2 }),
      a.turn({ turn: 0, cursor: 3, text: "J'étais au bout." }),
    ]);
    expect(state.turns.map(({ turn, text }) => [turn, text])).toEqual([
      [0, "J'étais au bout."],
      [1, "J'étais à bout."],
    ]);
    expect(state.cursor).toBe(3);
  });

  test("words being spoken are shown, and go when the turn is there", () => {
    const speaking = following([{ type: "partial", role: "customer", text: "j'étais" }]);
    expect(speaking.partials.customer).toBe("j'étais");
    expect(following([a.turn()], speaking).partials.customer).toBeUndefined();
  });

  test("a live flag is the flag; one for the debrief is only kept", () => {
    expect(following([a.flag()]).flag).toBe("0.leading_tag");
    const kept = following([a.flag({ show: "debrief" })]);
    expect([kept.flag, kept.flags.length]).toEqual([null, 1]);
  });

  test("a withdrawn flag is not shown; raised again, it stands again", () => {
    const cleared: PanelMessage = {
      ...{ type: "flag_cleared", cursor: 2, at: 2 },
      ...{ flag: "0.leading_tag", why: "repaired" },
    };
    const state = following([a.flag({ cursor: 1 }), cleared]);
    expect([state.flag, state.cleared]).toEqual([null, { "0.leading_tag": "repaired" }]);
    expect(following([a.flag({ cursor: 3 })], state).cleared).toEqual({});
  });

  test("a flag that a second opinion took back is neither shown nor counted as repaired", () => {
    const overruled: PanelMessage = {
      ...{ type: "flag_cleared", cursor: 2, at: 2 },
      ...{ flag: "0.leading_tag", why: "overruled" },
    };
    const state = following([a.flag({ cursor: 1 }), overruled]);
    expect([state.flag, state.cleared]).toEqual([null, { "0.leading_tag": "overruled" }]);
    const known = [...markedTurns(state, new Map()).values()];
    expect(known.every(({ flags, repaired }) => flags.length === 0 && !repaired)).toBe(true);
  });

  test("withdrawing another flag leaves the one that shows", () => {
    const other: PanelMessage = {
      ...{ type: "flag_cleared", cursor: 0, at: 0, flag: "x", why: "revised" },
    };
    expect(following([a.flag(), other]).flag).toBe("0.leading_tag");
  });

  test("a probe is offered, taken, and the next one is fresh", () => {
    const taken: PanelMessage = { type: "probe_taken", cursor: 0, at: 0, probe: "1.cue", turn: 3 };
    const asked = following([a.probe(), taken]);
    expect(asked.taken).toBe("1.cue");
    expect(following([a.probe({ probe: "2.gap" })], asked).taken).toBeNull();
    expect(following([{ ...taken, probe: "old" }], following([a.probe()])).taken).toBeNull();
  });

  test.each([
    ["strength", a.strength(), "strengths"],
    ["force", a.force(), "forces"],
    ["moment", a.moment(), "moments"],
    ["thread", a.thread(), "threads"],
    ["name", a.name(), "names"],
    ["notice", a.notice(), "notes"],
  ] as const)("%s is kept once however often it comes", (_, message, list) => {
    expect(following([message, message])[list]).toEqual([message]);
  });

  test("what comes again with more to say takes the place of what was known", () => {
    const state = following([
      a.thread(),
      a.thread({ status: "explored" }),
      a.name(),
      a.name({ status: "named_by_customer", turn: 4 }),
      a.force(),
      a.force({ contaminated_by: "0.leading_tag" }),
    ]);
    expect(state.threads.map(({ status }) => status)).toEqual(["explored"]);
    expect(state.names.map(({ status }) => status)).toEqual(["named_by_customer"]);
    expect(state.forces.map((one) => one.contaminated_by)).toEqual(["0.leading_tag"]);
  });

  test("phase, talk and health stand as they were last told", () => {
    const state = following([a.phase(), a.talk(), a.health({ log: { state: "failing" } })]);
    expect(state.phases?.phase).toBe("trigger");
    expect(state.talk.interviewer_share).toBe(0.3);
    expect([state.source.state, state.log.state]).toEqual(["active", "failing"]);
  });

  test("the line stands as it was last told, and as a snapshot holds it", () => {
    const line = a.timeline({ order: [{ turn: 0, stage: "event_1" }], holes: ["today"] });
    expect(following([a.timeline(), line]).timeline).toEqual(line);
    expect(following([line, a.snapshot()]).timeline).toBeNull();
    expect(following([a.snapshot({ timeline: line })]).timeline).toEqual(line);
  });

  test("two points of one stage in one turn are two; a date that comes later is not a third", () => {
    const state = following([
      a.moment({ quote: "la panne" }),
      a.moment({ quote: "l'autre panne" }),
      a.moment({ quote: "la panne", when: "en mars" }),
    ]);
    expect(state.moments.map(({ quote, when }) => [quote, when])).toEqual([
      ["la panne", "en mars"],
      ["l'autre panne", null],
    ]);
  });

  test("evidence that is said freely again is clean again", () => {
    const state = following([
      a.force({ contaminated_by: "0.leading_tag" }),
      a.force({ turn: 4 }),
      a.force(),
    ]);
    expect(state.forces.map((one) => one.contaminated_by)).toEqual([null, null]);
  });

  test("speakers become unknown by a notice and known by a turn", () => {
    const unknown = following([a.notice({ code: "speakers_unknown" })]);
    expect(unknown.speakersKnown).toBe(false);
    expect(following([a.turn({ role: "unknown" })], unknown).speakersKnown).toBe(false);
    expect(following([a.turn({ role: "interviewer" })], unknown).speakersKnown).toBe(true);
  });

  test("what was noticed before the line broke is known after it", () => {
    const exchanged = a.notice({ code: "roles_look_swapped", cursor: 0 });
    const again = a.snapshot({ cursor: 40, notes: [exchanged] });
    const state = following([again], following([a.notice({ code: "note", cursor: 7 })]));
    expect(state.notes.map(({ code }) => code)).toEqual(["roles_look_swapped"]);
  });

  test("questions that are shown are counted, each once, and those kept back are not", () => {
    const shown = following([a.probe({ probe: "1.a" }), a.probe({ probe: "1.a", by: "advisor" })]);
    expect(shown.counters.shown).toBe(1);
    const more = following([a.probe({ probe: "2.b", show: "debrief" })], shown);
    expect(more.counters.shown).toBe(1);
  });

  test("one known speaker among many unknown ones is not enough", () => {
    const said = (turn: number, role: "unknown" | "customer") => a.turn({ turn, role });
    const mostly = [said(0, "unknown"), said(1, "unknown"), said(2, "customer")];
    expect(following(mostly).speakersKnown).toBe(false);
    // The source says who the first one was: history is told again.
    expect(following([...mostly, said(0, "customer")]).speakersKnown).toBe(true);
  });
});

describe("a snapshot", () => {
  test("replaces everything that was known", () => {
    const before = following([a.turn({ cursor: 9 }), a.flag(), a.force(), a.probe()]);
    const whole = a.snapshot({ cursor: 4, turns: [a.turn({ turn: 7 })], flag: null });
    const state = following([whole], before);
    expect(state.turns.map(({ turn }) => turn)).toEqual([7]);
    expect([state.cursor, state.flags, state.forces, state.probe]).toEqual([4, [], [], null]);
    expect(state.ready).toBe(true);
  });

  test("is the state that its events would have made", () => {
    const events = [
      a.turn({ cursor: 1 }),
      a.flag({ cursor: 2 }),
      a.force({ cursor: 3 }),
      a.probe({ cursor: 4 }),
    ] as const;
    const told = following([a.snapshot(), ...events]);
    const whole = a.snapshot({
      ...{ cursor: 4, turns: [events[0]], flags: [events[1]], forces: [events[2]] },
      ...{ probe: events[3], flag: events[1].flag },
      counters: { shown: 1, taken: 0, ignored: 0, dismissed: 0 },
    });
    expect({ ...told, partials: {} }).toEqual(following([whole]));
  });
});

describe("what changes nothing", () => {
  test("a type that is not known", () => {
    const strange = { type: "from_the_future", cursor: 9 } as unknown as PanelMessage;
    expect(following([strange])).toBe(nothingYet);
  });

  test("answers to what was sent", () => {
    expect(following([{ type: "pong", at: 1 }])).toBe(nothingYet);
    expect(following([{ type: "ack", of: "marked:asked", seq: 1 }])).toBe(nothingYet);
  });

  test("an event older than what is known: the cursor never goes back", () => {
    const state = following([a.turn({ cursor: 5 })]);
    expect(following([a.turn({ cursor: 4, text: "older" })], state)).toBe(state);
    expect(following([a.health({ cursor: 0 })], state).cursor).toBe(5);
  });
});
