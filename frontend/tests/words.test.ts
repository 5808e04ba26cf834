import { describe, expect, test } from "vitest";
import { en } from "../src/words/en";
import { fr } from "../src/words/fr";
import { readOut } from "../src/words/read_out";
import { french, ours, sentence } from "../src/words/typeset";

/** Every string with the path to it; a function is asked for what it says. */
function strings(words: object, path = ""): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") return [[at, value]];
    if (typeof value === "function") return [1, 2].map((n) => [`${at}(${n})`, value(n, n)]);
    return strings(value, at);
  });
}

const english = strings(en);
const frenchOnes = strings(fr);

describe("the words", () => {
  test("are the same in both languages, and none is empty", () => {
    expect(frenchOnes.map(([path]) => path)).toEqual(english.map(([path]) => path));
    for (const [path, text] of [...english, ...frenchOnes]) expect(text.trim(), path).not.toBe("");
  });

  test("never raise their voice", () => {
    for (const [path, text] of [...english, ...frenchOnes]) expect(text, path).not.toMatch(/!/);
  });

  test("are spaced as French is", () => {
    for (const [path, text] of [...frenchOnes, ["read_out", readOut.fr] as const]) {
      if (path === "keys.help" || text === "?") continue;
      expect(text, path).not.toMatch(/[^\u202f\d][?!:;»]/);
      expect(text, path).not.toMatch(/«(?!\u202f)/);
      expect(text, path).not.toMatch(/\p{L}'\p{L}/u);
    }
  });

  test("French calls the interviewer vous", () => {
    const strangers = frenchOnes.filter(([, text]) =>
      /(^|[\s«\u202f])(tu|ton|ta|tes|toi)\s/i.test(text),
    );
    expect(strangers).toEqual([]);
  });

  test("English has no French spacing", () => {
    for (const [path, text] of english) expect(text, path).not.toMatch(/\s[?!:;]/);
  });
});

test("French spacing is set whatever was typed", () => {
  expect(french("Qui mène l'entretien ?")).toBe("Qui mène l’entretien\u202f?");
  expect(french("« partager » : oui")).toBe("«\u202fpartager\u202f»\u202f: oui");
  expect(french("12:41")).toBe("12:41");
});

test("a sentence of the method is set in French, and what somebody said stays as spoken", () => {
  expect(sentence("« j'étais à bout » : qu'est-ce qui s'est passé ?", "fr")).toBe(
    "«\u202fj'étais à bout\u202f»\u202f: qu’est-ce qui s’est passé\u202f?",
  );
  expect(sentence("Qu'«à bout» veut-il dire ?", "fr-FR")).toContain("Qu’«\u202fà bout\u202f»");
  expect(ours("Dites « ce que c'était ».", "fr")).toContain("c’était");
  expect(sentence("You're sure? ", "en")).toBe("You're sure? ");
});
