import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type {
  DrillCard,
  Feedback,
  PracticeEnded,
  PracticeStanding,
  StoryCard,
} from "../src/contract";
import { drillOf, firstOf, hueOf, initials, newSeed } from "../src/practice/choosing";
import { earlier, keepResult, offered, type Result, results } from "../src/practice/progress";
import { FIRST, rhythm } from "../src/practice/rhythm";
import type * as server from "../src/practice/server";
import { Sitting } from "../src/practice/sitting.svelte";
import { mapOf } from "../src/practice/story_map";
import { CustomersVoice } from "../src/practice/voice.svelte";
import { Trouble } from "../src/server";

const bastien: StoryCard = {
  id: "fr-laverie",
  title: "Un couvreur ne va plus à la laverie",
  lang: "fr",
  market: "location d'électroménager",
  name: "Bastien Roche",
  job: "couvreur à Saint-Étienne",
  style: "terse",
};
const odile: StoryCard = { ...bastien, id: "fr-pelouse", name: "Odile Gautreau" };
const drill: DrillCard = {
  id: "no_leading",
  title: "Rien soufflé",
  aim: "Huit questions ou plus.",
  ideas: ["leading_tag", "pitch_or_defend"],
};
const waiting: DrillCard = { ...drill, id: "wait", ideas: ["productive_silence"] };

describe("choosing", () => {
  test("a portrait has the first letters of the first and the last name", () => {
    expect(initials("Bastien Roche")).toBe("BR");
    expect(initials("Élodie Marie-Ange Petit")).toBe("ÉP");
    expect(initials("Odile")).toBe("O");
    expect(hueOf("Odile Gautreau")).toBe(hueOf("Odile Gautreau"));
  });

  test("an address names a drill, or a finding that a drill is good for", () => {
    expect(drillOf([drill, waiting], "wait")).toBe(waiting);
    expect(drillOf([drill, waiting], "leading_tag")).toBe(drill);
    expect(drillOf([drill, waiting], "no_such_finding")).toBeUndefined();
    expect(drillOf([drill, waiting], null)).toBeUndefined();
  });

  test("who was not yet talked to is offered first, the easiest of them, then who was longest ago", () => {
    const chatty: StoryCard = { ...odile, style: "chatty" };
    expect(firstOf([bastien, chatty], [])?.id).toBe("fr-pelouse");
    expect(firstOf([bastien, odile], [])?.id).toBe("fr-laverie");
    expect(firstOf([bastien, odile], [went("fr-laverie")])?.id).toBe("fr-pelouse");
    const both = [went("fr-pelouse"), went("fr-laverie")];
    expect(firstOf([bastien, odile], both)?.id).toBe("fr-laverie");
  });

  test("a seed is one that the server takes", () => {
    for (const chance of [0, 0.5, 0.999999]) {
      expect(newSeed(() => chance)).toMatch(/^[a-z0-9]{6}$/);
    }
  });
});

describe("words appear as they are spoken", () => {
  test("the first within 0.4 s, all of them at the end, in order", () => {
    const text = "Le dimanche, rue Michelet. Toujours la sept !";
    const steps = rhythm(text);
    expect(steps[0]?.wait).toBe(FIRST);
    expect(FIRST).toBeLessThan(400);
    expect(steps.at(-1)?.shown).toBe(text.length);
    const shown = steps.map((step) => step.shown);
    expect(shown).toEqual([...shown].sort((a, b) => a - b));
  });

  test("with a longer breath after a sentence than after a comma, and after a comma than after a word", () => {
    const [, afterComma, afterWord, afterStop] = rhythm("quand, enfin bref. Voilà");
    expect(afterStop?.wait).toBeGreaterThan(afterComma?.wait ?? 0);
    expect(afterComma?.wait).toBeGreaterThan(afterWord?.wait ?? 0);
  });

  test("aloud they keep the pace of talk", () => {
    expect(rhythm("deux ans", 2)[1]?.wait).toBe((rhythm("deux ans")[1]?.wait ?? 0) * 2);
    expect(rhythm("")).toEqual([]);
  });
});

function went(story = "fr-laverie", some: Partial<Result> = {}): Result {
  return {
    ...{ id: story, story, preset: "training", level: "easy" },
    ...{ truth: 0.3, reachable: 0.5, planted: 0 },
    ...some,
  } as Result;
}

describe("help fades with skill", () => {
  const poor = { reachable: 0.2 };

  test("a beginning has all the help, and a customer who opens up soon", () => {
    expect(offered([])).toEqual({ preset: "training", level: "easy", why: "first" });
  });

  test("one good call changes nothing, two take a step of help away", () => {
    expect(offered([went()]).why).toBe("same");
    expect(offered([went(), went()])).toMatchObject({ preset: "balanced", why: "fading" });
    expect(offered([went(), went("fr-laverie", poor)]).why).toBe("same");
  });

  test("a call that went badly brings help back", () => {
    const bad = went("fr-laverie", { preset: "silent", planted: 4 });
    expect(offered([bad])).toMatchObject({ preset: "balanced", why: "back" });
    expect(offered([went("fr-laverie", poor)])).toMatchObject({ preset: "training", why: "same" });
  });

  test("two good calls without help make the customer harder, up to the hardest", () => {
    const alone = went("fr-laverie", { preset: "silent" });
    expect(offered([alone, alone])).toMatchObject({ level: "usual", why: "harder" });
    const hard = went("fr-laverie", { preset: "silent", level: "hard" });
    expect(offered([hard, hard])).toMatchObject({ level: "hard", why: "same" });
  });
});

describe("results are kept in this browser", () => {
  beforeEach(() => localStorage.clear());

  test("once each, the newest first, and what came out of a story at best", () => {
    keepResult(ended({ truth_recovered: 0.2 }, "one"));
    keepResult(ended({ truth_recovered: 0.4 }, "two"));
    keepResult(ended({ truth_recovered: 0.9 }, "two"));
    expect(results().map(({ id }) => id)).toEqual(["two", "one"]);
    expect(earlier("fr-laverie", results())).toEqual({ times: 2, best: 0.4 });
    expect(earlier("fr-pelouse", results())).toEqual({ times: 0, best: 0 });
  });

  test("a call without a question is none, and what cannot be read is left out", () => {
    keepResult(ended({ questions: 0 }, "none"));
    expect(results()).toEqual([]);
    localStorage.setItem("bascule.practice", '[{"id":"half"},null,7]');
    expect(results()).toEqual([]);
    localStorage.setItem("bascule.practice", "{");
    expect(results()).toEqual([]);
  });
});

const standing: PracticeStanding = {
  ...{ id: "0123456789abcdef0123", story: bastien, style: "terse", level: "easy", drill },
  ...{ preset: "training", seed: "1", patience: 9, questions: 0, closed: false },
  lines: [{ mine: false, text: "Salut. Vas-y." }],
};

function ended(some: Partial<Feedback>, id = standing.id): PracticeEnded {
  const feedback = { truth_recovered: 0.2, of_reachable: 0.5, questions: 4, planted: [], ...some };
  return { goodbye: "", done: false, standing: { ...standing, id }, feedback: feedback as never };
}

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

test("the map has every memory in its phase, with the numbers of what had to come first", () => {
  const spot = {
    ...{ stage: null, force: null, depth: 1, fact: "Il lavait à la laverie.", light: "dark" },
    ...{ tainted: false, dated: false, turn: null, question: "Et avant ?", waits_for: [] },
  } as const;
  const map = [
    { ...spot, id: "feuille", phase: "trigger", waits_for: ["laverie"] },
    { ...spot, id: "laverie", phase: "before" },
  ];
  const drawn = mapOf({ map } as unknown as Feedback);
  expect(drawn.map(({ phase }) => phase)).toEqual(["before", "trigger"]);
  expect(drawn[1]?.places[0]).toMatchObject({ number: 1, after: [2] });
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
