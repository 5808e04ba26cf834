import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Heard, SpeakerRead, TranscriptRead } from "../src/contract";
import { drawingOf } from "../src/drawing";
import { moveOf } from "../src/keys";
import { routeOf } from "../src/route.svelte";
import { Feed } from "../src/sources/feed.svelte";
import { IN_FLIGHT, rolesFor, segments, swapped } from "../src/sources/file";
import { Typing } from "../src/sources/typing";
import { listed, openingOf } from "../src/study";

const speaker = (label: string, words: number): SpeakerRead => ({
  ...{ label, words, turns: 1, questions: 0, role: "unknown", role_basis: "none" },
});
const pair = [speaker("Léa", 80), speaker("Camille", 300)];

function read(texts: string[], start: number | null = null): TranscriptRead {
  const turns = texts.map((text, i) => ({
    ...{ i, role: "unknown" as const, text, end: null },
    ...{ start: start === null ? null : start + i * 10, speaker: i % 2 ? "Camille" : "Léa" },
  }));
  return {
    ...{ name: "a.txt", format: "plain", speakers: pair, interviewer: "Léa", basis: "label" },
    ...{ confidence: 1, duration: null, annotations: 0, warnings: [], id: "", lang: "fr" },
    ...{ product: {}, turns },
  };
}

describe("a file", () => {
  test("who interviews decides everybody's role", () => {
    expect(rolesFor(pair, "Léa")).toEqual({ Léa: "interviewer", Camille: "customer" });
    expect(rolesFor([...pair, speaker("Paul", 9)], "Léa")).toMatchObject({ Paul: "observer" });
    expect(rolesFor(pair, null)).toEqual({ Léa: "unknown", Camille: "unknown" });
  });

  test("swapping twice is where it began", () => {
    const once = swapped(pair, "Léa");
    expect([once, swapped(pair, once)]).toEqual(["Camille", "Léa"]);
    expect(swapped(pair, null)).toBe("Léa");
    expect(swapped([], null)).toBeNull();
  });

  test("becomes segments with a time each, told or reckoned", () => {
    const told = segments(read(["Bonjour", "Oui"], 5), "Léa");
    expect(told.map(({ id, role, start }) => [id, role, start])).toEqual([
      ["file:0", "interviewer", 5],
      ["file:1", "customer", 15],
    ]);
    const reckoned = segments(read(["un deux trois quatre cinq", "six"]), "Léa");
    expect(reckoned.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});

describe("feeding a file", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const lines = segments(
    read(
      Array.from({ length: 60 }, (_, i) => `ligne ${i}`),
      0,
    ),
    "Léa",
  );

  test("at once never has more on its way than the server can keep", async () => {
    const line = {
      sent: 0,
      pending: 0,
      send: () => {
        line.sent += 1;
        line.pending += 1;
      },
    };
    const feed = new Feed(lines, 0, line);
    await vi.advanceTimersByTimeAsync(500);
    expect([line.sent, feed.state]).toEqual([IN_FLIGHT, "running"]);
    const answering = setInterval(() => (line.pending = 0), 10);
    await vi.advanceTimersByTimeAsync(2_000);
    clearInterval(answering);
    expect([line.sent, feed.done, feed.state]).toEqual([60, 60, "finished"]);
  });

  test("at speed keeps the pace of the talk", async () => {
    const sent: Heard[] = [];
    const feed = new Feed(lines, 10, { pending: 0, send: (heard) => void sent.push(heard) });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(sent.length).toBeGreaterThanOrEqual(5);
    expect(sent.length).toBeLessThanOrEqual(7);
    feed.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([sent.length < 8, feed.state]).toEqual([true, "stopped"]);
  });
});

test("typing: each line is said once, under an id of its own", () => {
  const typing = new Typing(() => 12);
  const first = typing.line(" Bonjour ", "interviewer", 9);
  expect(first).toMatchObject({ text: "Bonjour", role: "interviewer", start: 9, end: 12 });
  expect(typing.line("   ", "customer")).toBeNull();
  expect(typing.line("Oui", "customer")?.id).not.toBe(first?.id);
});

describe("keys", () => {
  const press = (key: string, target: string | null = null, over = {}) => {
    const where = target ? document.createElement(target) : document.body;
    return moveOf({ key, target: where, ...over } as unknown as KeyboardEvent);
  };

  test("each has its move, whatever the case", () => {
    const moves = ["Enter", "ArrowRight", "x", "Backspace", "m", "P", "s", "Escape", "b", "n", "?"];
    expect(moves.map((key) => press(key))).toEqual([
      ...["asked", "another", "dismiss", "dismiss", "meant", "pin", "swap"],
      ...["blank", "blank", "note", "help"],
    ]);
    expect(press("q")).toBeNull();
  });

  test("mean nothing while somebody writes, holds Ctrl, or Enter presses a button", () => {
    expect(press("x", "textarea")).toBeNull();
    expect(press("Enter", "button")).toBeNull();
    expect(press("x", "button")).toBe("dismiss");
    expect(press("s", null, { ctrlKey: true })).toBeNull();
  });
});

describe("addresses", () => {
  test("lead where they say, and home when they say nothing", () => {
    expect(routeOf("/").place).toBe("home");
    expect(routeOf("/call").place).toBe("call");
    expect(routeOf("/nowhere").place).toBe("home");
    expect(routeOf("/panel/abc")).toMatchObject({ place: "panel", interview: "abc", token: null });
    expect(routeOf("/panel/%E0%A4%A").interview).toBe("%E0%A4%A");
  });

  test("a phone brings its token behind the #", () => {
    const route = routeOf("/", "#/panel/abc/secret");
    expect(route).toMatchObject({ place: "panel", interview: "abc", token: "secret" });
  });
});

test("names are told apart by commas and said once", () => {
  expect(listed(" Zelty, Zelty ;Obat\n", 30)).toEqual(["Zelty", "Obat"]);
  const study = { names: "Zelty", soundsLike: "", competitors: "", category: " devis " };
  const opening = openingOf({ ...study, lang: "fr", preset: "balanced" }, " Camille ", null);
  expect(opening).toMatchObject({ participant: "Camille", consent: null });
  expect(opening.product).toMatchObject({ names: ["Zelty"], category: "devis" });
});

test("of a drawing from the server only its lines are used", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>x</script><path stroke="#000" d="M0 0h1"/></svg>';
  expect(drawingOf(svg)).toEqual({
    viewBox: "0 0 9 9",
    paths: [{ d: "M0 0h1", transform: "", stroke: "#000", fill: "none" }],
  });
  expect(drawingOf("not a drawing")).toBeNull();
});
