import { beforeEach, describe, expect, test } from "vitest";
import type { DrillCard, Feedback, StoryCard } from "../src/contract";
import { drillOf, firstOf, hueOf, initials, newSeed } from "../src/practice/choosing";
import { earlier, keepResult, offered, type Result, results } from "../src/practice/progress";
import { FIRST, rhythm } from "../src/practice/rhythm";
import { mapOf } from "../src/practice/story_map";
import { bastien, drill, ended } from "./people";

const odile: StoryCard = { ...bastien, id: "fr-pelouse", name: "Odile Gautreau" };
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
