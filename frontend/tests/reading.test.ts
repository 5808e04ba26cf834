import { describe, expect, test } from "vitest";
import {
  asideOf,
  chunks,
  ledBy,
  moodOf,
  openThreads,
  pieces,
  shortened,
  tail,
  threadsOf,
} from "../src/reading";
import { emptyStage } from "../src/stage";
import { nothingYet, reduce, type State } from "../src/state";
import * as a from "./frames";

const known = (over: Partial<State> = {}): State => ({
  ...reduce(nothingYet, a.snapshot()),
  turns: [a.turn()],
  ...over,
});
const mood = (state: State, customer = false, preset: State["preset"] = "balanced") =>
  moodOf(state, emptyStage, preset, customer);

describe("each state has its sentence", () => {
  test("from opening to end", () => {
    expect(mood(nothingYet)).toBe("loading");
    expect(mood(known({ turns: [] }))).toBe("waiting");
    expect(mood(known())).toBe("listening");
    expect(mood(known(), true)).toBe("customer");
    expect(mood(known(), false, "silent")).toBe("quiet");
    expect(mood(known({ probe: a.probe({ show: "debrief" }) }))).toBe("settling");
    expect(mood(known({ closed: true }))).toBe("finished");
  });

  test("nobody settles in any more once questions were shown", () => {
    const counters = { shown: 5, taken: 0, ignored: 4, dismissed: 0 };
    expect(mood(known({ counters, probe: a.probe({ show: "debrief" }) }))).toBe("listening");
  });

  test("a probe leaves no sentence, silence has its own", () => {
    const shown = { ...emptyStage, probe: a.probe() };
    expect(moodOf(known(), shown, "balanced", true)).toBeNull();
    const quiet = a.probe({ because: { kind: "silence", quote: null, turn: null } });
    expect(moodOf(known(), { ...shown, probe: quiet }, "balanced", false)).toBe("silence");
  });
});

describe("the one quiet line", () => {
  const kind = (
    state: State,
    link: "open" | "lost" = "open",
    flag = null as null | ReturnType<typeof a.flag>,
  ) => asideOf(state, link, flag)?.kind ?? null;

  test("tells trouble before a flag, and a flag before what is good to know", () => {
    const everything = known({
      ...{ log: { state: "failing" }, source: { state: "lost", reason: null } },
      ...{ speakersKnown: false, recorded: false },
    });
    expect(kind(everything, "lost", a.flag())).toBe("server");
    expect(kind(everything, "open", a.flag())).toBe("log");
    expect(kind({ ...everything, log: { state: "durable" } }, "open", a.flag())).toBe("lost");
    expect(kind(known(), "open", a.flag())).toBe("flag");
    expect(kind(known({ speakersKnown: false }))).toBe("unknown");
    expect(kind(known({ recorded: false }))).toBe("unrecorded");
    expect(kind(known({ advisor: { state: "resting", reason: null, code: null } }))).toBe(
      "resting",
    );
    expect(kind(known())).toBeNull();
  });

  test("a notice is told while it is news", () => {
    const told = known({ notes: [a.notice({ cursor: 5 })] });
    expect(kind(told)).toBe("notice");
    const later = [6, 7, 8].map((cursor) => a.turn({ cursor, turn: cursor }));
    expect(kind({ ...told, turns: later })).toBeNull();
    expect(kind(known({ notes: [a.notice({ code: "note" })] }))).toBeNull();
  });

  test("speakers that look exchanged are told for as long as one of them tells it all", () => {
    const notes = [a.notice({ cursor: 5, code: "roles_look_swapped", message: "S" })];
    const turns = [6, 7, 8, 9].map((cursor) => a.turn({ cursor, turn: cursor }));
    const words = (interviewer: number, customer: number) =>
      a.talk({ words: { interviewer, customer } });
    expect(kind(known({ notes, turns, talk: words(400, 100) }))).toBe("notice");
    expect(kind(known({ notes, turns, talk: words(100, 400) }))).toBeNull();
  });
});

describe("flagged words", () => {
  test("are cut by code points, so an emoji is one", () => {
    const cut = pieces("😬 Content, non ?", [a.flag({ span: [9, 14] })]);
    expect(cut.map(({ text, mark }) => [text, mark !== null])).toEqual([
      ["😬 Content", false],
      [", non", true],
      [" ?", false],
    ]);
  });

  test("may overlap or lie outside without losing a letter", () => {
    const flags = [a.flag({ span: [2, 6] }), a.flag({ span: [4, 8] }), a.flag({ span: [50, 60] })];
    expect(
      pieces("abcdefghij", flags)
        .map(({ text }) => text)
        .join(""),
    ).toBe("abcdefghij");
  });
});

test("open threads: freshest first, the same words once, and whole", () => {
  const threads = [
    a.thread({ thread: "1", turn: 1, quote: "à bout" }),
    a.thread({ thread: "2", turn: 1, quote: "J'étais à bout, vraiment" }),
    a.thread({ thread: "3", turn: 2, quote: "le devis" }),
    a.thread({ thread: "4", turn: 5, quote: "Le devis." }),
    a.thread({ thread: "5", turn: 6, quote: "mon associé", status: "explored" }),
  ];
  expect(openThreads(known({ threads })).map(({ thread }) => thread)).toEqual(["4", "2"]);
  expect(threadsOf(threads, "explored").map(({ thread }) => thread)).toEqual(["5"]);
  expect(threadsOf(threads, "dropped")).toEqual([]);
});

test("contaminated evidence knows the question that led to it", () => {
  const state = known({ flags: [a.flag()] });
  expect(ledBy(state, a.force({ contaminated_by: "0.leading_tag" }))?.turn).toBe(0);
  expect(ledBy(state, a.force())).toBeNull();
});

test.each([
  "« À bout » : racontez-moi ce soir-là.",
  "Et puis, qu'est-ce qui s'est passé ?",
  "no marks at all",
])("%s is the same text when it is kept unbroken", (text) => {
  const cut = chunks(text);
  expect(cut.map((chunk) => chunk.text).join("")).toBe(text);
  for (const chunk of cut) if (!chunk.whole) expect(chunk.text).not.toMatch(/ [?:]/);
});

test("a long quote is cut between two words", () => {
  const quote = "il avait peur de perdre nos vieux fichiers et tout ce que nous avions";
  expect(shortened(quote)).toMatch(/^il avait .*\p{L}…$/u);
  expect(shortened("court")).toBe("court");
  expect(shortened("cela vous a plu, cela vous a convaincu", 18)).toBe("cela vous a plu…");
});

test("the end of a long turn begins with a whole word", () => {
  expect(tail("un deux trois quatre", 12)).toBe("… quatre");
  expect(tail("court")).toBe("court");
});
