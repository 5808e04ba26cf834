import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PracticeStanding } from "../src/contract";
import { FIRST } from "../src/practice/rhythm";
import type * as server from "../src/practice/server";
import { Sitting } from "../src/practice/sitting.svelte";
import { CustomersVoice } from "../src/practice/voice.svelte";
import { Trouble } from "../src/server";
import { ended, standing } from "./people";

describe("a call", () => {
  const answer = "La laverie, rue Michelet. Un dimanche sur deux.";
  const silent = { on: false, say() {}, pause() {}, resume() {}, hush() {} };
  let calls: { [name in keyof typeof server]: ReturnType<typeof vi.fn> };
  const sat = (still = false, some: Partial<PracticeStanding> = {}) =>
    new Sitting(
      { id: standing.id, token: "t" },
      { ...standing, ...some },
      silent,
      () => still,
      calls as unknown as typeof server,
    );

  beforeEach(() => {
    vi.useFakeTimers();
    calls = {
      askThem: vi.fn(async (_key, _text, i) => ({ i, text: answer })),
      staySilent: vi.fn(async (_key, i) => ({ i, text: "Bon. Ma nièce, aussi." })),
      takeBack: vi.fn(async () => ({ text: "Vous étiez soulagé, non ?", questions: 0 })),
      finishPractice: vi.fn(async () => ended({})),
      readStanding: vi.fn(async () => standing),
    } as never;
  });
  afterEach(() => vi.useRealTimers());

  test("begins with their first words, spoken", () => {
    const call = sat();
    expect(call.turn).toBe("theirs");
    vi.advanceTimersByTime(400);
    expect(call.shown).toBeGreaterThan(0);
    vi.runAllTimers();
    expect([call.turn, call.shown]).toEqual(["yours", null]);
  });

  test("a question is answered word by word, and whole for who listens to the page", async () => {
    const call = sat(true);
    call.text = "  Comment faisiez-vous avant ? ";
    const moving = sat();
    moving.text = "Comment faisiez-vous avant ?";
    await Promise.all([call.ask(), moving.ask()]);
    expect(calls.askThem).toHaveBeenCalledWith(call.key, "Comment faisiez-vous avant ?", 1);
    expect(call.said.at(-1)?.text).toBe(answer);
    expect([call.turn, call.shown, call.text]).toEqual(["yours", null, ""]); // without movement: all at once
    expect([moving.turn, moving.heard]).toEqual(["theirs", answer]);
    moving.hurry();
    expect([moving.turn, moving.shown]).toEqual(["yours", null]);
  });

  test("what the server did not take goes back to where it was written", async () => {
    calls.askThem.mockRejectedValueOnce(new Trouble(0, ""));
    const call = sat(true);
    call.text = "Et ensuite ?";
    await call.ask();
    expect([call.text, call.said.length, call.questions, call.turn]).toEqual([
      "Et ensuite ?",
      1,
      0,
      "yours",
    ]);
    await call.ask();
    expect([call.trouble, call.questions]).toEqual([null, 1]);
  });

  test("a call that went on elsewhere is drawn as the server has it", async () => {
    const lines = [
      ...standing.lines,
      { mine: true, text: "Et avant ?" },
      { mine: false, text: answer },
    ];
    calls.askThem.mockRejectedValueOnce(new Trouble(409, "This practice has gone on elsewhere."));
    calls.readStanding.mockResolvedValueOnce({ ...standing, lines, questions: 1 });
    const call = sat(true);
    call.text = "Qui était là ?";
    await call.ask();
    expect(call.said.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
    expect([call.questions, call.text]).toEqual([1, "Qui était là ?"]);
  });

  test("a silence lasts as long as this customer bears it, unless it is broken", async () => {
    const call = sat(true);
    call.beSilent();
    vi.advanceTimersByTime(8_900);
    expect([call.turn, calls.staySilent.mock.calls.length]).toEqual(["silence", 0]);
    call.breakSilence();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(calls.staySilent).not.toHaveBeenCalled();
    call.beSilent();
    await vi.advanceTimersByTimeAsync(9_100);
    expect(calls.staySilent).toHaveBeenCalledWith(call.key, 1);
    expect(call.said.slice(-2).map(({ text }) => text)).toEqual(["", "Bon. Ma nièce, aussi."]);
  });

  test("the last question is taken back and may be written anew", async () => {
    const call = sat(true);
    await call.takeBack(); // nothing yet
    call.text = "Vous étiez soulagé, non ?";
    await call.ask();
    await call.takeBack();
    expect(calls.takeBack).toHaveBeenCalledTimes(1);
    expect(call.said.map(({ text }) => text)).toEqual(["Salut. Vas-y."]);
    expect([call.text, call.told, call.questions]).toEqual([
      "Vous étiez soulagé, non ?",
      "tookBack",
      0,
    ]);
  });

  test("a pause holds their words, and they go on from there", () => {
    const call = sat();
    vi.advanceTimersByTime(FIRST + 1);
    const { shown } = call;
    call.pause();
    vi.advanceTimersByTime(60_000);
    expect([call.shown, call.turn]).toEqual([shown, "theirs"]);
    call.resume();
    vi.runAllTimers();
    expect([call.shown, call.turn]).toEqual([null, "yours"]);
  });

  test("nothing is asked in a pause", async () => {
    const call = sat(true);
    call.pause();
    call.text = "Et ensuite ?";
    await call.ask();
    expect(calls.askThem).not.toHaveBeenCalled();
  });
});

describe("the customer's voice", () => {
  const french = { lang: "fr-FR", localService: true } as SpeechSynthesisVoice;
  const browser = (voices: SpeechSynthesisVoice[]) => {
    const listeners: (() => void)[] = [];
    return {
      ...{ voices, listeners, speak: vi.fn(), cancel: vi.fn(), pause: vi.fn(), resume: vi.fn() },
      getVoices: () => voices,
      addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
      removeEventListener: vi.fn(),
    };
  };
  beforeEach(() => {
    vi.stubGlobal(
      "SpeechSynthesisUtterance",
      class {
        voice: unknown;
        lang = "";
        constructor(readonly text: string) {}
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  test("is there when the browser has one of the right language, also when it knows so late", () => {
    const voices: SpeechSynthesisVoice[] = [];
    const late = browser(voices);
    const voice = new CustomersVoice("fr", late);
    expect(voice.there).toBe(false);
    voices.push(french);
    for (const listener of late.listeners) listener();
    expect(voice.there).toBe(true);
    expect(new CustomersVoice("en", late).there).toBe(false);
    expect(new CustomersVoice("fr", undefined).there).toBe(false);
  });

  test("says nothing until it is asked for, and is quiet at once when it is not wanted", () => {
    const here = browser([french]);
    const voice = new CustomersVoice("fr", here);
    voice.say("Salut.");
    expect(here.speak).not.toHaveBeenCalled();
    voice.toggle();
    voice.say("Salut.");
    expect(here.speak.mock.calls[0]?.[0]).toMatchObject({ text: "Salut.", lang: "fr-FR" });
    here.cancel.mockClear();
    voice.toggle();
    expect(here.cancel).toHaveBeenCalled();
  });
});
