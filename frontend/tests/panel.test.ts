import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PanelMessage } from "../src/contract";
import { Desk } from "../src/desk.svelte";
import { Interview } from "../src/interview.svelte";
import { chooseLanguage } from "../src/settings.svelte";
import Panel from "../src/view/panel/Panel.svelte";
import captured from "./catalogue.json";
import * as a from "./frames";

/** The panel's socket in the hands of the test. */
class Line {
  static last: Line;
  readyState = 1;
  bufferedAmount = 0;
  sent: Record<string, unknown>[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor() {
    Line.last = this;
  }

  send(text: string) {
    this.sent.push(JSON.parse(text));
  }

  close() {}
}

let drawn: Record<string, unknown>;
let interview: Interview;

function tell(...messages: PanelMessage[]) {
  for (const message of messages) Line.last.onmessage?.({ data: JSON.stringify(message) });
  flushSync();
}

function wait(milliseconds: number) {
  vi.advanceTimersByTime(milliseconds);
  flushSync();
}

function press(key: string) {
  window.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  flushSync();
}

const seen = (where: string) => document.querySelector(where)?.textContent?.trim() ?? "";
const marks = () =>
  Line.last.sent
    .filter(({ type }) => type === "marked")
    .map(({ action, target }) => [action, target]);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", Line);
  vi.stubGlobal("fetch", async () => Response.json(captured.en));
  chooseLanguage("en");
  interview = new Interview({
    ...{ id: "i", label: "", opened: 0, ingest: null, consent: true, lang: "en", sample: false },
    panel: { url: "ws://127.0.0.1:1/panel", token: "t" },
  });
  drawn = mount(Panel, { target: document.body, props: { desk: new Desk(interview) } });
  Line.last.onopen?.();
  tell(a.snapshot({ cursor: 1 }));
});

afterEach(() => {
  unmount(drawn);
  interview.leave();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the panel", () => {
  test("waits for the first word, then offers a question with the customer's words", () => {
    expect(seen(".next")).toContain("Waiting for the first word.");
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, text: "What happened then?" }));
    expect(seen(".next")).toContain("What happened then?");
    expect(seen(".next")).toContain("Camille said «\u202fà bout\u202f»");
  });

  test("says what is still missing, in plain words", async () => {
    const because = { kind: "gap" as const, quote: null, turn: null };
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, because, slot: "place" }));
    await vi.waitFor(() => {
      flushSync();
      expect(seen(".next")).toContain("Not on record yet: where it was.");
    });
  });

  test("nothing that was heard is ever markup", () => {
    const text = '<img src="x" onerror="alert(1)"> <b>gras</b>';
    tell(a.turn({ cursor: 2, text }), a.probe({ cursor: 3, text }), a.force({ quote: text }));
    expect(document.querySelector("main img, main b, .board img, .board b")).toBeNull();
    expect(seen(".next")).toContain(text);
  });

  test("holds a new question back until the customer has stopped for a breath", () => {
    tell(a.turn({ cursor: 2 }), { type: "partial", role: "customer", text: "et" });
    tell(a.probe({ cursor: 3, text: "What happened then?" }));
    expect(seen(".next")).toContain("They are speaking. Listen.");
    wait(700);
    expect(seen(".next")).not.toContain("What happened then?");
    wait(200);
    expect(seen(".next")).toContain("What happened then?");
  });

  test("each key tells the server what was done, and the question goes at once", () => {
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, probe: "1" }), a.flag({ cursor: 4 }));
    press("p");
    press("m");
    expect(seen(".aside")).toBe("");
    press("Enter");
    expect(seen(".next")).toContain("Listening.");
    expect(marks()).toEqual([
      ["pinned", "1"],
      ["meant_it", "0.leading_tag"],
      ["asked", "1"],
    ]);
  });

  test("another: the server's next question, or an alternative when it has none", () => {
    const other = { probe: "1.b", text: "Who else?", because: a.probe().because };
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, probe: "1", alternatives: [other] }));
    press("ArrowRight");
    wait(400);
    expect(seen(".next")).toContain("Who else?");
    press("ArrowRight");
    tell(a.probe({ cursor: 4, probe: "2", text: "And before that?" }));
    expect(seen(".next")).toContain("And before that?");
    expect(marks()).toEqual([
      ["next", "1"],
      ["next", "1.b"],
    ]);
  });

  test("a new question leaves nothing of the old one behind, also where nothing is drawn", () => {
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, probe: "1", text: "What happened then?" }));
    wait(2_000);
    tell(a.probe({ cursor: 4, probe: "2", text: "And before that?" }));
    expect(document.querySelectorAll(".next p")).toHaveLength(1);
    expect(seen(".next p")).toBe("And before that?");
  });

  test("a better wording takes the place of the method's in the same element, once that is read", () => {
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, probe: "1", text: "What happened then?" }));
    const place = document.querySelector(".next p");
    press("p");
    wait(800);
    tell(
      a.probe({
        cursor: 4,
        probe: "1",
        text: "Worn out: what was that night like?",
        by: "advisor",
      }),
    );
    expect(seen(".next p")).toBe("What happened then?");
    expect(document.querySelector(".probe .words")?.getAttribute("aria-live")).toBeNull();
    wait(750);
    expect(seen(".next p")).toBe("Worn out: what was that night like?");
    expect(document.querySelector(".next p")).toBe(place);
    // Read out once already, and still pinned.
    expect(document.querySelector(".probe .words")?.getAttribute("aria-live")).toBe("off");
    expect(document.querySelector(".probe [aria-pressed=true]")).not.toBeNull();
    expect(document.querySelector(".was")?.getAttribute("aria-hidden")).toBe("true");
    wait(200);
    expect(document.querySelector(".was")).toBeNull();
    wait(2_000);
    tell(a.probe({ cursor: 5, probe: "2", text: "And before that?" }));
    expect(document.querySelector(".probe .words")?.getAttribute("aria-live")).toBeNull();
  });

  test("what is pressed counts for the words on the panel, and better ones do not bring it back", () => {
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, probe: "1", text: "What happened then?" }));
    tell(a.probe({ cursor: 4, probe: "1", text: "Worn out: since when?", by: "advisor" }));
    press("Enter");
    const mark = Line.last.sent.find(({ action }) => action === "asked");
    expect([mark?.target, mark?.text]).toEqual(["1", "What happened then?"]);
    tell({ type: "probe_taken", cursor: 5, at: 1, probe: "1", turn: 0 });
    tell(a.probe({ cursor: 6, probe: "1", text: "Worn out: since when?", by: "advisor" }));
    wait(3_000);
    expect(seen(".next")).not.toContain("Worn out");
  });

  test("an alternative that is turned up is not taken away by better words for the probe", () => {
    const because = a.probe().because;
    const other = { probe: "1.b", text: "Who else?", because };
    const offer = { probe: "1", text: "What happened then?", alternatives: [other] };
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, ...offer }));
    press("ArrowRight");
    wait(2_000);
    const better = { probe: "1.0", text: "Who was there that night?", because };
    tell(
      a.probe({
        cursor: 4,
        probe: "1",
        text: "Worn out: since when?",
        alternatives: [better, other],
      }),
    );
    wait(2_000);
    expect(seen(".next p")).toBe("Who else?");
    press("ArrowRight");
    wait(400);
    expect(seen(".next p")).toBe("Worn out: since when?");
  });

  test("a better way back keeps its line and its flag, also where two were raised", () => {
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, probe: "1", text: "What happened then?" }));
    tell(a.flag({ cursor: 4, flag: "0.early_name" }), a.flag({ cursor: 5 }));
    const title = document.querySelector(".flag .title");
    wait(2_000);
    tell(a.flag({ cursor: 6, repair: "Racontez-moi ce soir-là." }));
    expect(seen(".flag .repair")).toBe("Racontez-moi ce soir-là.");
    expect(document.querySelector(".flag .title")).toBe(title);
    expect(document.querySelector(".flag .words")?.getAttribute("aria-live")).toBe("off");
    tell(a.flag({ cursor: 7, flag: "0.early_name", title: "Another fault" }));
    expect(seen(".flag .title")).toBe("Cela souffle la réponse.");
  });

  test("says when the best move is to wait", () => {
    const quiet = { kind: "silence" as const, quote: null, turn: null };
    tell(a.turn({ cursor: 2 }), a.probe({ cursor: 3, because: quiet }));
    expect(seen(".next")).toContain("let it come…");
  });

  test("says since when the server is gone, and lays no fault on anyone unknown", () => {
    tell(a.turn({ cursor: 2, role: "unknown" }), a.notice({ cursor: 3, code: "speakers_unknown" }));
    tell(a.flag({ cursor: 4 }));
    expect(seen(".aside")).toContain("I cannot tell who speaks");
    Line.last.onclose?.({ code: 1006 });
    flushSync();
    expect(seen(".aside")).toContain("The server has been gone since");
  });

  test("hatches what a question drew out, says which, and leads there and back", () => {
    const said = [
      a.turn({ cursor: 2, role: "interviewer", text: "You were worn out, no?", lang: "en" }),
      a.turn({ cursor: 3, turn: 1, text: "Yes, worn out.", lang: "en" }),
    ];
    const led = { turn: 1, quote: "worn out", span: [5, 13] as [number, number] };
    tell(...said, a.flag({ cursor: 4, span: [17, 21] }));
    tell(a.force({ ...led, cursor: 5, contaminated_by: "0.leading_tag" }));
    const card = ".board section.force-push li";
    expect(seen(`${card}.hatched`)).toContain(
      "drawn out by your question “You were worn out, no?”",
    );
    expect(seen("#turn-1 .hatched")).toBe("worn out");
    expect(document.querySelectorAll(".column pattern")).toHaveLength(1);
    const question = document.querySelectorAll<HTMLElement>(`${card} button`)[1];
    question?.click();
    flushSync();
    expect(document.activeElement?.id).toBe("turn-0");
    document.querySelector<HTMLElement>("#turn-0 button")?.click();
    flushSync();
    expect(document.activeElement).toBe(question);
    tell(a.force({ ...led, cursor: 6 }));
    expect(document.querySelector(".hatched, pattern")).toBeNull();
  });

  test("names the holes of the switch and what does not go together", () => {
    const clash = { kind: "order" as const, text: "The purchase comes first.", turns: [0] };
    tell(
      a.turn({ cursor: 2, lang: "en" }),
      a.moment({ cursor: 3, stage: "buying", when: "in May" }),
    );
    tell(a.timeline({ cursor: 4, order: [{ turn: 0, stage: "buying" }], contradictions: [clash] }));
    expect(seen(".timeline .hole")).toBe("first thought, not heard yet");
    expect(seen(".timeline .heard")).toContain("in May");
    expect(seen(".clashes")).toContain("The purchase comes first.");
  });

  test("a thread that is taken up changes its place on the board", () => {
    tell(a.turn({ cursor: 2 }), a.thread({ cursor: 3 }));
    expect(seen(".threads ul.open")).toContain("à bout");
    tell(a.thread({ cursor: 4, status: "explored" }));
    expect(seen(".threads ul.open")).toBe("");
    expect(seen(".threads ul.explored")).toContain("à bout");
  });

  test("hides everything on one key, and comes back on any", () => {
    press("Escape");
    expect(document.body.textContent).toContain("Hidden. Press any key.");
    press("x");
    expect(document.body.textContent).not.toContain("Hidden.");
  });
});
