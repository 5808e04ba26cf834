import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { IngestFrame, PanelFrame } from "../src/contract";
import { type Frame, Link, type LinkOptions, type LinkState, receiptOf } from "../src/socket";

/** A WebSocket in the hands of the test. */
class Line {
  static all: Line[] = [];
  readyState = 0;
  bufferedAmount = 0;
  sent: Frame[] = [];
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  onclose: ((event: { code: number }) => void) | null = null;

  constructor(
    readonly url: string,
    readonly protocols: string[],
  ) {
    Line.all.push(this);
  }

  send(text: string) {
    this.sent.push(JSON.parse(text));
  }

  close() {
    this.readyState = 3;
  }

  open() {
    this.readyState = 1;
    this.onopen?.();
  }

  tell(message: object) {
    this.onmessage?.({ data: JSON.stringify(message) });
  }

  cut(code = 1006) {
    this.readyState = 3;
    this.onclose?.({ code });
  }
}

const last = () => Line.all[Line.all.length - 1] as Line;

function link(over: Partial<LinkOptions<IngestFrame | PanelFrame, Frame>> = {}) {
  const states: LinkState[] = [];
  const heard: Frame[] = [];
  const made = new Link<IngestFrame | PanelFrame, Frame>({
    ...{ url: "ws://127.0.0.1:1/v1/interviews/i/panel", token: "secret", receipt: receiptOf },
    on: (message) => heard.push(message),
    state: (state) => states.push(state),
    makeSocket: (url, protocols) => new Line(url, protocols) as unknown as WebSocket,
    ...over,
  });
  return { made, states, heard };
}

const said = (id: string, final = true): IngestFrame => ({ type: "heard", id, text: "oui", final });

beforeEach(() => {
  Line.all = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe("the socket", () => {
  test("shows its token as a subprotocol and never in the address", () => {
    link();
    expect(last().protocols).toEqual(["bascule.v1", "bearer.secret"]);
    expect(last().url).not.toContain("secret");
  });

  test("comes back by itself and asks only for what is newer", () => {
    let cursor: number | null = null;
    const { states } = link({ after: () => cursor });
    last().open();
    cursor = 41;
    last().cut();
    expect(states).toEqual(["connecting", "open", "lost"]);
    vi.advanceTimersByTime(500);
    expect(Line.all).toHaveLength(2);
    expect(last().url).toMatch(/\?after=41$/);
    last().open();
    expect(states.at(-1)).toBe("open");
  });

  test("waits longer each time, and never for ever", () => {
    link();
    const waits: number[] = [];
    for (let i = 0; i < 9; i += 1) {
      const before = Line.all.length;
      last().cut();
      let waited = 0;
      while (Line.all.length === before) {
        vi.advanceTimersByTime(50);
        waited += 50;
      }
      waits.push(waited);
    }
    expect(waits[0]).toBeLessThan(500);
    expect(waits[4]).toBeGreaterThan(3_000);
    expect(Math.max(...waits)).toBeLessThanOrEqual(10_000);
  });

  test.each([
    [4401, "refused"],
    [4403, "refused"],
    [4404, "unknown"],
    [4409, "closed"],
  ] as const)("does not come back after %i", (code, state) => {
    const { states } = link();
    last().open();
    last().cut(code);
    vi.advanceTimersByTime(60_000);
    expect([states.at(-1), Line.all.length]).toEqual([state, 1]);
  });

  test("notices a line that was cut without a word", () => {
    const { states } = link();
    const silent = last();
    silent.open();
    vi.advanceTimersByTime(15_000);
    expect(silent.sent).toEqual([{ type: "ping" }]);
    vi.advanceTimersByTime(10_000);
    expect(states.at(-1)).toBe("lost");
    silent.cut();
    vi.advanceTimersByTime(500);
    expect(Line.all).toHaveLength(2);
  });

  test("stays when the ping is answered", () => {
    const { states } = link();
    last().open();
    vi.advanceTimersByTime(15_000);
    last().tell({ type: "pong", at: 1 });
    vi.advanceTimersByTime(12_000);
    expect(states.at(-1)).toBe("open");
  });

  test("does not stumble over what is not JSON", () => {
    const { heard } = link();
    last().open();
    last().onmessage?.({ data: "{" });
    last().tell({ type: "turn" });
    expect(heard).toEqual([{ type: "turn" }]);
  });

  test("leaves for good when it is told to", () => {
    const { made, states } = link();
    last().open();
    made.leave();
    last().cut(1000);
    vi.advanceTimersByTime(60_000);
    expect([states.at(-1), Line.all.length]).toEqual(["left", 1]);
  });
});

describe("what needs a receipt", () => {
  test("is sent again after a reconnect until it is acknowledged, in its order", () => {
    const { made } = link();
    last().open();
    for (const id of ["a", "b", "c"]) made.send(said(id));
    last().tell({ type: "ack", of: "b@0", seq: 2 });
    expect(made.pending).toBe(2);
    last().cut();
    made.send(said("d"));
    vi.advanceTimersByTime(500);
    last().open();
    expect(last().sent.map((frame) => (frame as { id?: string }).id)).toEqual(["a", "c", "d"]);
  });

  test("waits while there is no line, and is sent once when there is", () => {
    const { made } = link();
    made.send(said("a"));
    expect(last().sent).toEqual([]);
    last().open();
    expect(last().sent).toHaveLength(1);
  });

  test("words still being spoken are sent or lost, never kept", () => {
    const { made } = link();
    made.send(said("a", false));
    last().open();
    expect([last().sent, made.pending]).toEqual([[], 0]);
    made.send(said("a", false));
    expect(last().sent).toHaveLength(1);
  });

  test("words still being spoken are left out when the line is choked", () => {
    const { made } = link();
    last().open();
    last().bufferedAmount = 1_000_000;
    made.send(said("a", false));
    made.send(said("a"));
    expect(last().sent).toEqual([said("a")]);
  });

  test("a frame that is no good is not sent for ever", () => {
    const { made } = link();
    last().open();
    made.send(said("a"));
    last().tell({ type: "error", code: "bad_frame", message: "no", of: "a@0" });
    expect(made.pending).toBe(0);
  });

  test("two marks of one kind need two receipts", () => {
    const { made } = link();
    last().open();
    made.send({ type: "marked", action: "asked", target: "1" });
    made.send({ type: "marked", action: "asked", target: "2" });
    last().tell({ type: "ack", of: "marked:asked", seq: 1 });
    expect(made.pending).toBe(1);
  });

  test("what would undo itself is not sent twice", () => {
    const { made } = link({
      repeatable: (frame) => frame.type !== "marked" || frame.action !== "swap_roles",
    });
    last().open();
    made.send({ type: "marked", action: "swap_roles" });
    made.send({ type: "marked", action: "note", text: "x" });
    last().cut();
    vi.advanceTimersByTime(500);
    last().open();
    expect(last().sent).toEqual([{ type: "marked", action: "note", text: "x" }]);
  });

  test("receipts are named as the server names them", () => {
    expect(receiptOf({ type: "heard", id: "a", revision: 3, final: true })).toBe("a@3");
    expect(receiptOf({ type: "heard", id: "a", final: false })).toBeNull();
    expect(receiptOf({ type: "marked", action: "next" })).toBe("marked:next");
    expect(receiptOf({ type: "speaker_mapped", speaker: "S1" })).toBe("speaker_mapped:S1");
    expect(receiptOf({ type: "turn_ended" })).toBe("turn_ended");
    expect(receiptOf({ type: "ping" })).toBeNull();
  });
});
