import { flushSync, mount, unmount } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pack } from "../src/questions/fragment";
import { here, routeOf } from "../src/route.svelte";
import { chooseLanguage } from "../src/settings.svelte";
import Questions from "../src/view/questions/Questions.svelte";
import captured from "./catalogue.json";

const TAG = "You were relieved, weren't you?";
const REPAIR = "How was that for you?";
let drawn: Record<string, unknown>;
let asked: { text: string; lang: string; product: { names: string[] } }[];

/** The server of the test: it knows one bad question. */
async function answer(path: string, init?: RequestInit) {
  if (path.startsWith("/v1/catalogue")) return Response.json(captured.en);
  const said = JSON.parse(String(init?.body));
  asked.push(said);
  const found = said.text === TAG;
  const finding = {
    ...{ id: "leading_tag", span: [19, 30], severity: "major", confidence: 0.9, title: "Tag" },
    ...{ plain: "That put an answer in their mouth.", advice: "Ask, then wait.", why: "Cheap." },
    repair: REPAIR,
  };
  return Response.json({
    ...{ lang: "en", is_question: true, form: found ? "closed_yn" : "open_wh" },
    ...{ findings: found ? [finding] : [], strengths: [], reflection: null },
  });
}

const field = () => document.querySelector("textarea") as HTMLTextAreaElement;
const button = (name: string) =>
  [...document.querySelectorAll("button")].find((one) => one.textContent?.includes(name));
const page = () => document.body.textContent ?? "";

async function rest(milliseconds = 400) {
  await vi.advanceTimersByTimeAsync(milliseconds);
  flushSync();
}

async function type(text: string, milliseconds?: number) {
  field().value = text;
  field().dispatchEvent(new InputEvent("input", { bubbles: true }));
  flushSync();
  await rest(milliseconds);
}

function draw() {
  drawn = mount(Questions, { target: document.body });
  flushSync();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("fetch", answer);
  sessionStorage.clear();
  localStorage.clear();
  asked = [];
  chooseLanguage("en");
  draw();
});

afterEach(() => {
  unmount(drawn);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the page of questions", () => {
  test("marks the words, says what they do, and counts", async () => {
    await type(`# Guide\n- ${TAG}\n- What happened next?`);
    expect([...document.querySelectorAll("mark")].map((one) => one.textContent)).toEqual([
      "weren't you",
    ]);
    expect(page()).toContain("That put an answer in their mouth.");
    expect(page()).toContain("open question");
    expect(page()).toContain("2 questions · 1 clean");
    await rest(1_000);
    expect(document.querySelector("[role=status]")?.textContent).toContain("2 questions");
  });

  test("asks when the fingers rest, and only about what changed", async () => {
    await type("What", 50);
    await type("What happened", 50);
    await type("What happened next?\nAnd then?");
    await type("What happened next?\nAnd who was there?");
    expect(asked.map(({ text }) => text)).toEqual([
      "What happened next?",
      "And then?",
      "And who was there?",
    ]);
  });

  test("one press puts the better question in the line, one press takes it back", async () => {
    await type(`- ${TAG}\n- And then?`);
    button("That put an answer")?.click();
    flushSync();
    expect(page()).toContain("After: ");
    button("Use this instead")?.click();
    await rest();
    expect(field().value).toBe(`- ${REPAIR}\n- And then?`);
    expect(document.querySelector("mark")).toBeNull();
    button("Undo")?.click();
    await rest();
    expect(field().value).toBe(`- ${TAG}\n- And then?`);
    expect(document.querySelector("mark")).not.toBeNull();
  });

  test("nothing that is typed is ever markup", async () => {
    await type('<img src="x" onerror="alert(1)"> <b>And then?</b>');
    expect(document.querySelector("img, b")).toBeNull();
  });

  test("remembers the language and the names, and keeps the draft with the tab", async () => {
    const names = document.querySelector("input") as HTMLInputElement;
    names.value = "Zelty, Kerfwell";
    names.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await type("And then?");
    expect(asked.at(-1)?.product.names).toEqual(["Zelty", "Kerfwell"]);
    unmount(drawn);
    draw();
    await rest();
    expect(field().value).toBe("And then?");
    expect((document.querySelector("input") as HTMLInputElement).value).toBe("Zelty, Kerfwell");
    expect(localStorage.getItem("bascule.questions")).not.toContain("And then");
  });

  test("opens what an address holds, and says when it cannot be read", async () => {
    vi.useRealTimers();
    here.route = routeOf("/", `#/questions/${await pack(TAG)}`);
    await vi.waitFor(() => expect(field().value).toBe(TAG));
    expect(location.hash).toBe("");
    here.route = routeOf("/", "#/questions/1cut");
    await vi.waitFor(() => expect(page()).toContain("cannot be read"));
    expect(field().value).toBe(TAG);
  });
});
